"""What Safari's engine lays out in a way of its own."""

from tests.support.webkit import WebKit


def test_a_dialog_does_not_scroll_sideways(phone: WebKit) -> None:
    phone.open("/en/stretch/own/")
    phone.until("'started' in document.body.dataset")
    widths = phone.run(
        """return [...document.querySelectorAll("dialog")].map((dialog) => {
          dialog.closest("section[hidden]")?.removeAttribute("hidden");
          dialog.showModal();
          const { scrollWidth, clientWidth } = dialog;
          dialog.close();
          return [scrollWidth, clientWidth];
        })"""
    )
    assert widths
    for wanted, given in widths:
        assert wanted == given > 300


def test_the_numbers_of_the_steps_are_whole(phone: WebKit) -> None:
    phone.open("/en/relief/calf/")
    phone.until("document.querySelector('[data-player]')?.dataset.state")
    phone.tap("[data-more]")
    phone.until("document.querySelector('[data-current] .more li').getClientRects().length")
    # A number stands outside of its line, where what scrolls cuts it off: WebKit keeps it about two blanks away.
    room, wide = phone.run(
        """const list = document.querySelector("[data-current] .more ol");
        const number = list.firstElementChild.appendChild(document.createElement("span"));
        number.textContent = `${list.children.length}.\\u00a0`;
        const { width } = number.getBoundingClientRect();
        number.remove();
        return [parseFloat(getComputedStyle(list).paddingInlineStart), width];"""
    )
    assert wide <= room
