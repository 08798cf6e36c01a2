"""A push service that fails again and again is left alone, longer each time, and asked by one message at first."""

from webapp.reminders.breaker import FAILURES, FIRST_REST, LONGEST_REST, PROBE, Breaker


class Clock:
    seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


def opened(clock: Clock) -> Breaker:
    made = Breaker(clock)
    for _ in range(FAILURES):
        assert made.rest() == 0
        made.failed()
    return made


def test_one_success_between_failures_keeps_it_closed() -> None:
    tested = Breaker(Clock())
    for _ in range(3 * FAILURES):
        tested.failed()
        tested.succeeded()
    assert tested.rest() == 0


def test_it_rests_after_many_failures_and_says_for_how_long() -> None:
    clock = Clock()
    tested = opened(clock)
    assert tested.rest() == FIRST_REST
    clock.seconds += 5
    assert tested.rest() == FIRST_REST - 5


def test_then_one_goes_to_see_while_the_others_wait() -> None:
    clock = Clock()
    tested = opened(clock)
    clock.seconds += FIRST_REST
    assert (tested.rest(), tested.rest()) == (0, PROBE)
    tested.succeeded()
    assert tested.rest() == 0


def test_each_further_rest_is_twice_as_long_up_to_the_longest() -> None:
    clock = Clock()
    tested = opened(clock)
    rests = []
    for _ in range(7):
        rests.append(tested.rest())
        clock.seconds += tested.rest()
        assert tested.rest() == 0
        tested.failed()
    assert rests == [15, 30, 60, 120, 240, LONGEST_REST, LONGEST_REST]


def test_what_was_under_way_when_it_began_to_rest_does_not_prolong_it() -> None:
    clock = Clock()
    tested = opened(clock)
    for _ in range(100):
        tested.failed()
    assert tested.rest() == FIRST_REST


def test_a_success_of_what_was_under_way_ends_the_rest() -> None:
    tested = opened(Clock())
    tested.succeeded()
    assert tested.rest() == 0


def test_one_that_went_to_see_and_was_never_heard_of_is_followed_by_another() -> None:
    clock = Clock()
    tested = opened(clock)
    clock.seconds += FIRST_REST
    assert tested.rest() == 0
    clock.seconds += PROBE
    assert tested.rest() == 0
