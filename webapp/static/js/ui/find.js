/** The parts of a template that the code counts on, each as the class that it is. */

/** @typedef {<Part extends Element>(name: string, type: new () => Part) => Part} Copy  makes a template of the page real */

/**
 * @template {Element} Part
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => Part} type
 * @throws {Error} when our own template has no such part, or one of another class
 */
export function find(root, selector, type) {
  const part = root.querySelector(selector);
  if (part instanceof type) return part;
  throw new Error(`no ${type.name} ${selector}`);
}

/**
 * A fresh copy of the element in a `<template>`.
 * @template {Element} Part
 * @param {Pick<HTMLTemplateElement, "content">} template
 * @param {new () => Part} type
 */
export const copyOf = ({ content }, type) => find(document.importNode(content, true), "*", type);
