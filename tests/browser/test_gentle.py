"""The one question about gentler versions, and the library of stretches that narrows."""

from playwright.sync_api import Page, expect

from tests.support.waiting import becomes


def remembered(page: Page, conditions: str) -> None:
    """Wait until the answer is kept, also when it was given before the module was there."""
    becomes(page, lambda: page.evaluate("localStorage.getItem('uncramp.conditions')"), conditions)


def test_an_unsteady_person_is_offered_another_version_by_day(page: Page) -> None:
    page.clock.install(time="2026-11-22T15:00:00")
    page.goto("/en/settings/")
    page.get_by_label("Unsteady, dizzy or over 75").check()
    remembered(page, "balance")
    page.goto("/en/relief/quadriceps/")
    page.locator("[data-player]").wait_for()
    assert page.locator("[data-current]").evaluate("step => step.closest('[data-variant]').dataset.variant") == "night"


def test_an_answer_that_only_a_later_version_knows_stays_with_what_is_ticked_here(page: Page) -> None:
    page.add_init_script("localStorage.setItem('uncramp.conditions', 'later balance')")
    page.goto("/en/settings/")
    box = page.get_by_label("Unsteady, dizzy or over 75")
    expect(box).to_be_checked()
    box.uncheck()
    remembered(page, "later")
    page.get_by_label("Hip replacement").check()
    remembered(page, "hip later")


def test_for_who_came_by_no_link_the_question_begins_where_other_cards_do(page: Page) -> None:
    page.goto("/en/settings/")
    room = page.locator("#gentle").evaluate(
        """card => card.querySelector("legend").getBoundingClientRect().top - card.getBoundingClientRect().top
             - Number.parseFloat(getComputedStyle(card).paddingTop)"""
    )
    assert room < 4
    page.goto("/en/settings/#gentle")
    expect(page.locator("#gentle").get_by_role("link", name="Back")).to_be_visible()


def test_without_an_answer_the_hour_decides(page: Page) -> None:
    page.clock.install(time="2026-11-22T15:00:00")
    page.goto("/en/relief/quadriceps/")
    page.locator("[data-player]").wait_for()
    assert page.locator("[data-current]").evaluate("step => step.closest('[data-variant]').dataset.variant") == "day"


def test_a_later_step_that_does_not_fit_is_left_out(page: Page) -> None:
    page.add_init_script("localStorage.setItem('uncramp.way', 'night')")
    page.goto("/en/relief/quadriceps/")
    page.locator("[data-player]").wait_for()
    all_of_them = steps_to_the_question(page)
    page.add_init_script("localStorage.setItem('uncramp.conditions', 'pregnancy')")
    page.goto("/en/relief/quadriceps/?again")
    page.locator("[data-player]").wait_for()
    assert steps_to_the_question(page) == all_of_them - 1


def steps_to_the_question(page: Page) -> int:
    """How many steps there are until it is asked whether it has let go."""
    current = page.locator("[data-current]")
    for _ in range(20):
        if current.get_attribute("data-kind") == "ask":
            break
        page.locator("button[data-next]").tap()
    return int(page.locator("[data-player]").get_attribute("data-step") or "0")


def test_where_no_way_fits_the_first_step_says_for_whom_it_is_not(page: Page) -> None:
    page.add_init_script("localStorage.setItem('uncramp.conditions', 'osteoporosis')")
    page.goto("/en/relief/back/")
    page.locator("[data-player]").wait_for()
    expect(page.locator("[data-current] .unfit")).to_be_visible()
    expect(page.locator("[data-current] .unfit")).to_contain_text("osteoporosis")


def test_without_an_answer_nobody_is_warned_off(page: Page) -> None:
    page.goto("/en/relief/back/")
    page.locator("[data-player]").wait_for()
    expect(page.locator("[data-current] .unfit")).to_be_hidden()


def test_a_third_way_that_was_chosen_is_on_screen_before_the_player_runs(page: Page) -> None:
    page.add_init_script("localStorage.setItem('uncramp.way', 'any')")
    page.route("**/js/guide.js", lambda _: None)
    page.goto("/en/relief/back/")
    expect(page.locator("[data-variant=any] .do").first).to_be_visible()
    expect(page.locator("[data-variant=day] .do").first).to_be_hidden()


def test_an_address_with_choices_that_do_not_exist_shows_everything(page: Page) -> None:
    page.goto("/en/stretch/exercises/#muscles=wings&position=bed")
    expect(page.get_by_label("Muscle")).to_have_value("")
    expect(page.get_by_label("Position")).to_have_value("bed")
    expect(page.locator("[data-list] > li:visible").first).to_have_attribute("data-position", "bed")


def test_the_answer_is_remembered_on_the_device(page: Page) -> None:
    page.goto("/nl/stretch/")
    page.get_by_label("Osteoporose of een wervelbreuk").check()
    remembered(page, "osteoporosis")
    page.goto("/nl/settings/")
    expect(page.get_by_label("Osteoporose of een wervelbreuk")).to_be_checked()
    expect(page.get_by_label("Zwangerschap")).not_to_be_checked()


def test_the_library_narrows_by_muscle_position_and_equipment(page: Page) -> None:
    page.goto("/en/stretch/exercises/")
    all_of_them = page.locator("[data-list] > li:visible").count()
    page.get_by_label("Muscle").select_option("quadriceps")
    shown = page.locator("[data-list] > li:visible")
    expect(shown).not_to_have_count(all_of_them)
    assert shown.count() > 0
    page.get_by_label("Position").select_option("bed")
    expect(shown.and_(page.locator("li:not([data-position=bed])"))).to_have_count(0)
    page.reload()
    expect(page.get_by_label("Muscle")).to_have_value("quadriceps")


def test_a_choice_that_fits_nothing_says_so(page: Page) -> None:
    page.goto("/en/stretch/exercises/#muscles=neck&position=bed&equipment=ball")
    expect(page.locator("[data-found]")).to_have_text("No stretch matches all three. Choose fewer.")
