/**
 * Characters between which it is known where a line may end, by how they behave (UAX #14): first and last of a stretch, in hexadecimal, and the letter
 * of their behaviour. Marks that join what is before them, controls and rarer scripts are not among them.
 */
const STRETCHES =
  '21a 22b 23c 24d 25e 26c 27b 28f 29g 2ac 2bd 2ch 2di 2eh 2fj 30-39k 3a-3bh 3c-3ec 3fa 40-5ac 5bf 5cd 5dg 5e-7ac 7bf 7cl 7dm 7ec ' +
  'a0n a1f a2e a3-a5d a6-aac abb acc ae-afc b0e b1d b2-b3c b4o b5-bac bbb bc-bec bff c0-24fc 400-45fc 490-491c 60c-60dh 61ba 61fa ' +
  '620-64ac 660-669k 66ae 66b-66ck 66dc 671-6d3c 6d4a 6f0-6f9k 2010l 2011n 2012-2013l 2014p 2015-2017c 2018-2019b 201af 201b-201db ' +
  '201ef 201fb 2020-2023c 2024-2026q 2027l 202fn 2030-2037e 2038c 2039-203ab 203bc 203c-203dr 203ec 2044h 20acd 2103e 2116d 3000l ' +
  '3001-3002m 3003-3004s 3005r 3006-3007s 3008f 3009m 300af 300bm 300cf 300dm 300ef 300fm 3010f 3011m 3012-3013s 3014f 3015m 3016f ' +
  '3017m 3018f 3019m 301af 301bm 301cr 301df 301e-301fm 3020s 4e00-9fffs ff01a ff02-ff03s ff04d ff05e ff06-ff07s ff08f ff09m ' +
  'ff0a-ff0bs ff0cm ff0ds ff0em ff0f-ff19s ff1a-ff1br ff1c-ff1es ff1fa ff20-ff3as ff3bf ff3cs ff3dm ff3e-ff5as ff5bf ff5cs ff5dm ff5es'

/** For each behaviour, in the order of their letters, whether a line may end before each: 0 never, 1 where a blank stands between, 2 always. */
const RULES = [
  '0122220010210122112',
  '0111100010110111111',
  '0111110010110122112',
  '0112210010110122111',
  '0112210010110122112',
  '0000000000000000000',
  '0111120010110122102',
  '0112220010110122112',
  '0122220010110222112',
  '0122220010110122112',
  '0111110010110122112',
  '0122220010210222112',
  '0121120010210122102',
  '0111110010110111111',
  '0111110010110111111',
  '0122220010210120112',
  '0122220010210122112',
  '0122220010210122112',
  '0122120010210122112',
]

const BLANK = 0x20
/** The letter of a behaviour less this is its number, from 1. */
const LETTERS = 0x60

/** The number of the behaviour of each character; 0 of one that is not known. */
const behaviours = new Uint8Array(0x10000)
for (const stretch of STRETCHES.split(' ')) {
  const [first = '', last = first] = stretch.slice(0, -1).split('-')
  behaviours.fill(stretch.charCodeAt(stretch.length - 1) - LETTERS, parseInt(first, 16), parseInt(last, 16) + 1)
}

/** Offsets at which a line may end by UAX #14, the end of the text among them; undefined where a character is not known. */
export function knownBreaks(text: string): number[] | undefined {
  const offsets: number[] = []
  let before = 0
  let isAfterBlank = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === BLANK && at > 0) {
      isAfterBlank = true
      continue
    }
    const behaviour = behaviours[unit] ?? 0
    if (behaviour === 0) return undefined
    if (at > 0) {
      const rule = (RULES[before - 1]?.charCodeAt(behaviour - 1) ?? 0) - 0x30
      if (rule === 2 || (rule === 1 && isAfterBlank)) offsets.push(at)
    }
    before = behaviour
    isAfterBlank = false
  }
  if (text.length > 0) offsets.push(text.length)
  return offsets
}
