"""A cramp that was left in the middle of its guide, a minute ago."""

UNFINISHED = """localStorage.setItem("uncramp.session", JSON.stringify({plan: "calf", own: true, variant: "bed",
  side: "left", entry: null, reached: 2, index: 2, stages: 10, left: 10000, paused: false, elapsed: 60000,
  relieved: null, savedAt: Date.now() - 60000}))"""
