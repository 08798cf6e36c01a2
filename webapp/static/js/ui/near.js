/** What is made only for what is looked at. */

/**
 * Do something with each of these as it comes into view, and no more then.
 * @param {Iterable<Element>} elements
 * @param {(element: Element) => void} act  does no harm the second time
 */
export function whenNear(elements, act) {
  const watching = new IntersectionObserver(
    (seen) => {
      for (const { target, isIntersecting } of seen) {
        if (!isIntersecting) continue;
        watching.unobserve(target);
        act(target);
      }
    },
    // A little before, so that nobody sees it come.
    { rootMargin: "50%" },
  );
  for (const element of elements) watching.observe(element);
}
