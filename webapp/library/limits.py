"""The safety limits of `content/limits.toml`: read once, and handed to Python, templates and JavaScript alike."""

from collections.abc import Mapping

import msgspec

from webapp.strict import Content

Range = tuple[int, int]
"""From the first to the second, both included."""

Value = int | tuple[int, ...]


class Table(Content, frozen=True, kw_only=True):
    """One table of the file: units stand in the names, sources beside the numbers."""


class CrampLimits(Table, frozen=True, kw_only=True):
    """`too_long_minutes`: after this a cramp is no longer self-care, and the guide says whom to call."""

    too_long_minutes: int


class AgeLimits(Table, frozen=True, kw_only=True):
    """There are exercises from the age of `exercises_from`; over `gentle_over` only those lying or sitting."""

    exercises_from: int
    gentle_over: int


class WaterLimits(Table, frozen=True, kw_only=True):
    """What is drunk: when within an hour it goes too fast, for how long drinks that were noted in a row are asked about
    before a warning, what one drink may be, and the four cups of the start."""

    slow_down_ml_per_hour: int
    stop_ml_per_hour: int
    kidneys_ml_per_hour: Range
    noted_together_minutes: int
    drink_ml: Range
    cups_ml: tuple[int, int, int, int]


class GoalLimits(Table, frozen=True, kw_only=True):
    """The goal for a day: what is suggested, over how much there is a note or the question who advised it, its ends."""

    woman_ml: int
    man_ml: int
    unsaid_ml: int
    pregnant_more_ml: int
    breastfeeding_more_ml: int
    least_ml: int
    much_over_ml: int
    advised_over_ml: int
    most_ml: int
    least_of_doctor_ml: int


class ReminderLimits(Table, frozen=True, kw_only=True):
    """How long there is at least between two for water, and between the last and the bed; how long *Later* is; and
    `life_minutes`, after which a reminder that did not arrive is worth nothing."""

    apart_minutes: int
    before_bed_hours: int
    later_minutes: int
    life_minutes: int


class CareLimits(Table, frozen=True, kw_only=True):
    """How long, how warm and how often: warmth, a basin for hand or foot, cold, and a warm bath."""

    warmth_minutes: Range
    warmth_times_a_day: int
    basin_celsius: int
    cold_minutes: Range
    cold_most_minutes: int
    bath_celsius: Range
    bath_minutes: Range
    bath_before_bed_hours: Range


class TimingLimits(Table, frozen=True, kw_only=True):
    """The time to get ready before a stretch, and the longest that any step may last."""

    get_ready_seconds: int
    hold_most_minutes: int


class DiaryLimits(Table, frozen=True, kw_only=True):
    """What an entry may say: how long its note is, how long a cramp lasted, how long the name of a medicine is and how
    many dates it has."""

    note_most_signs: int
    cramp_most_hours: int
    medicine_name_most_signs: int
    medicine_most_dates: int


class TrialLimits(Table, frozen=True, kw_only=True):
    """Two parts of a diary side by side: the nights of each, how many must be logged, and how long own words may be."""

    part_nights: int
    fewest_nights: int
    own_most_signs: int


class OwnRoutineLimits(Table, frozen=True, kw_only=True):
    """A routine of one's own: how many steps, how each is timed, and how long its name may be."""

    steps: Range
    hold_seconds: Range
    rest_most_seconds: int
    change_seconds: Range
    rounds: Range
    name_most_signs: int


class Limits(Content, frozen=True, kw_only=True):
    """Every safety limit. `said_in` names, by limit, the items of the content whose texts state it."""

    cramp: CrampLimits
    ages: AgeLimits
    water: WaterLimits
    goal: GoalLimits
    reminders: ReminderLimits
    care: CareLimits
    timing: TimingLimits
    diary: DiaryLimits
    trial: TrialLimits
    own_routine: OwnRoutineLimits
    said_in: Mapping[str, tuple[str, ...]]


def by_name(limits: Limits) -> dict[str, Value]:
    """Every limit under its full name: `cramp.too_long_minutes`."""
    return {
        f"{table}.{name}": getattr(value, name)
        for table in limits.__struct_fields__
        if isinstance(value := getattr(limits, table), Table)
        for name in value.__struct_fields__
    }


def for_scripts(limits: Limits) -> dict[str, str]:
    """Every limit as JavaScript, under the name that scripts know it by: `CRAMP_TOO_LONG_MINUTES`."""
    return {
        name.replace(".", "_").upper(): msgspec.json.encode(value).decode() for name, value in by_name(limits).items()
    }
