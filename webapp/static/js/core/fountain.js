/**
 * A fountain code: from blocks any number of pieces, of which about as many as there are blocks give everything back,
 * whichever they are. The first pieces are the blocks; each one after is the XOR of a random half of them (a random linear
 * fountain: MacKay, "Fountain codes", IEE Proc.-Commun. 152 (2005) 1062). Pure.
 *
 * Who missed some needs on average 1.6 pieces more than there are blocks, however many these are. Luby's codes (2002) take
 * less work for that, and matter from tens of thousands of blocks on; of the few that a diary has they need far more.
 */

/** Which blocks are in a piece, a bit for each. @param {number} number of the piece @param {number} count of blocks */
export function blocksOf(number, count) {
  const bits = new Uint32Array(Math.ceil(count / 32));
  if (number >= count) {
    for (let word = 0; word < bits.length; word++) bits[word] = mixed(mixed(number) + word);
    if (count % 32) bits[bits.length - 1] &= 2 ** (count % 32) - 1;
  }
  // The blocks themselves; and no piece is empty.
  if (lowest(bits) < 0) bits[(number % count) >> 5] = 1 << ((number % count) & 31);
  return bits;
}

/** MurmurHash3's last step: numbers that follow one another get bits that do not. @param {number} number */
function mixed(number) {
  let bits = Math.imul(number + 1, 0x9e3779b1);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** @param {Uint32Array[]} blocks all of one length @param {number} number */
export function pieceOf(blocks, number) {
  const piece = new Uint32Array(blocks[0].length);
  const bits = blocksOf(number, blocks.length);
  for (const [place, block] of blocks.entries()) if (has(bits, place)) add(piece, block);
  return piece;
}

/** Takes pieces in any order, and some of them twice, until every block is known. */
export class Collected {
  /** @type {{bits: Uint32Array, piece: Uint32Array}[]} by the first block of each, which no other has */
  #rows = [];
  #count;
  /** How many blocks' worth is known; the pieces that told nothing new are not in it. */
  known = 0;

  /** @param {number} count of blocks */
  constructor(count) {
    this.#count = count;
  }

  /** @param {number} number @param {Uint32Array} piece as long as the others; it is changed @returns {boolean} whether it told anything */
  add(number, piece) {
    const bits = blocksOf(number, this.#count);
    for (let first = lowest(bits); first >= 0; first = lowest(bits)) {
      const row = this.#rows[first];
      if (!row) {
        this.#rows[first] = { bits, piece };
        this.known += 1;
        return true;
      }
      add(bits, row.bits);
      add(piece, row.piece);
    }
    return false;
  }

  /** The blocks; each is its piece without the later ones that are in it. Only once as many are known as there are. */
  blocks() {
    for (let place = this.#count - 1; place >= 0; place--) {
      const { bits, piece } = this.#rows[place];
      for (let later = place + 1; later < this.#count; later++)
        if (has(bits, later)) add(piece, this.#rows[later].piece);
      bits.fill(0);
    }
    return this.#rows.map(({ piece }) => piece);
  }
}

/** @param {Uint32Array} bits @param {number} place */
const has = (bits, place) => (bits[place >> 5] >>> (place & 31)) & 1;

/** @param {Uint32Array} sum @param {Uint32Array} more */
function add(sum, more) {
  for (let word = 0; word < sum.length; word++) sum[word] ^= more[word];
}

/** The place of the first bit that is set, -1 where none is. @param {Uint32Array} bits */
function lowest(bits) {
  const word = bits.findIndex(Boolean);
  return word < 0 ? -1 : word * 32 + 31 - Math.clz32(bits[word] & -bits[word]);
}
