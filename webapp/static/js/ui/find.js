/** The part of a template that the code counts on, as the class that it is. */

/**
 * @template {Element} Part
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => Part} type
 * @throws {Error} when our own template has no such part, or one of another class
 */
export const find = (root, selector, type) => {
  const part = root.querySelector(selector);
  if (part instanceof type) return part;
  throw new Error(`No ${type.name} ${selector}`);
};
