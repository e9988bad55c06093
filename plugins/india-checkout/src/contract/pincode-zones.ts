import { STATES, type State } from "./states"

/**
 * Which states a pincode can lie in, by its first two or three digits: India Post's postal circles and sorting districts
 * (indiapost.gov.in, "Pincode"; data.gov.in, "All India Pincode Directory"). Three digits win over two. Circles cross
 * state borders in places, so this can only ever warn. 9 is the Army Postal Service: any state.
 */
const ZONES = `11 DL
12 HR DL
13 HR
14 PB HR
140 PB CH HR
15 PB
16 CH PB HR
17 HP
18 JK
19 JK
194 LA JK
20 UP
21 UP
22 UP
23 UP
24 UP UK
25 UP
26 UP UK
27 UP
28 UP
30 RJ
31 RJ
32 RJ
33 RJ
34 RJ
36 GJ
362 GJ DH
37 GJ
38 GJ
39 GJ
396 GJ DH
40 MH
403 GA
41 MH
416 MH GA
42 MH
43 MH
44 MH
45 MP
46 MP
47 MP
48 MP
49 CG MP
50 TS
507 TS AP
51 AP
52 AP
53 AP
533 AP PY
56 KA
57 KA
58 KA
59 KA
60 TN
605 TN PY
607 TN PY
609 TN PY
61 TN
62 TN
63 TN
64 TN
65 TN
66 TN
67 KL
673 KL PY
68 KL
682 KL LD
69 KL
70 WB
71 WB
72 WB
73 WB
737 SK WB
74 WB
744 AN
75 OD
76 OD
77 OD
78 AS
783 AS ML
790 AR AS
791 AR AS
792 AR AS
793 ML AS
794 ML AS
795 MN
796 MZ
797 NL
798 NL
799 TR
80 BR
81 BR JH
82 BR JH
83 JH
84 BR
85 BR`

const BY_PREFIX: ReadonlyMap<string, readonly State[]> = new Map(
  ZONES.split("\n").map((row): [string, readonly State[]] => {
    const [prefix = "", ...codes] = row.split(" ")
    return [prefix, STATES.filter((state) => codes.includes(state.code.slice(3)))]
  }),
)

/** The states that a pincode can lie in, most likely first by name; empty when its zone says nothing. */
export function statesOfPincode(pincode: string): readonly State[] {
  return BY_PREFIX.get(pincode.slice(0, 3)) ?? BY_PREFIX.get(pincode.slice(0, 2)) ?? []
}

/**
 * A sentence for the shopper when pincode and state do not fit together, else `undefined`. A hint, never an error:
 * postal circles cross borders and new pincodes appear.
 *
 * @param pincode six digits
 * @param stateName canonical name
 */
export function pincodeStateWarning(pincode: string, stateName: string): string | undefined {
  const states = statesOfPincode(pincode)
  if (states.length === 0 || states.some((state) => state.name === stateName)) return undefined
  const names = states.map((state) => state.name).join(" or ")
  return `Pincode ${pincode} is usually in ${names}. Please check the pincode and the state.`
}
