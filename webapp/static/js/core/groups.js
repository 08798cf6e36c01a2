/**
 * What has the same key together, keys and members in the order that they come. Pure; `Map.groupBy` is too young.
 * @template Member
 * @template Key
 * @param {Member[]} members
 * @param {(member: Member) => Key} keyOf
 * @returns {Map<Key, Member[]>}
 */
export function groupedBy(members, keyOf) {
  /** @type {Map<Key, Member[]>} */
  const groups = new Map();
  for (const member of members) {
    const key = keyOf(member);
    groups.set(key, [...(groups.get(key) ?? []), member]);
  }
  return groups;
}
