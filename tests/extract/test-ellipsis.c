/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "claims-text.h"

/* Figures whose event or object is told elsewhere: each case is a construction of news prose. */

typedef struct
{
  const char *name;
  const char *text;
  const char *claims; /* as test-reading.c has them */
} Case;

static const Case cases[] = {
  { "put-at",
    "Syria's army said that 93 soldiers had been killed near Idlib. Turkey put the number at 138.",
    "killed soldier 93 syria\nkilled soldier 138 turkey" },
  { "made-it", "Syria said three Turkish aircraft had been shot down. Russia's Defence Ministry made it six.",
    "destroyed aircraft 3 syria\ndestroyed aircraft 6 russia" },
  { "confirmed", "Syria's army said that 12 Turkish tanks had been destroyed. Turkey itself has confirmed five.",
    "destroyed tank 12 syria\ndestroyed tank 5 turkey" },
  { "another-paragraph", "Syria's army said that 93 soldiers had been killed.\n\nTurkey sticks to 138.",
    "killed soldier 93 syria\nkilled soldier 138 turkey" },
  { "tally-before", "Police said on Friday that 32 people had been arrested. The previous tally, given on Thursday, was 11.",
    "detained person 32 police\ndetained person 11 police" },
  { "rose-by", "Turkey's Defence Ministry said that 3,138 Syrian soldiers had been killed. In the last 24 hours alone the figure rose by 327.",
    "killed soldier 3138 turkey\nkilled soldier 327 turkey" },
  { "distributed",
    "The prosecutor's office in Baku said that 19 civilians had been killed and 55 wounded. A day earlier the figures were 14 and 46.",
    "killed civilian 19 azerbaijan\nwounded civilian 55 azerbaijan\nkilled civilian 14 azerbaijan\nwounded civilian 46 azerbaijan" },
  { "nearest-size", "Police said 250,000 people attended the rally and 11 people were arrested. Organisers put the number at 400,000.",
    "attended person 250000 police\ndetained person 11 police\nattended person 400000 organizers" },
  { "asked-before", "The number of wounded is disputed. The Hospital Authority gave 81.", "wounded person 81 health_officials" },
  { "counted-otherwise",
    "The Israeli army said that 12 drones and 98 missiles had been launched at the base. Iran put the number of missiles at 110.",
    "launched drone 12 israel\nlaunched missile 98 israel\nlaunched missile 110 iran" },
  { "put-it-at-a-missile", "Several missiles were launched, the Houthis said. The US army put it at a single missile.",
    "launched missile 3-9 houthis\nlaunched missile 1 united_states" },
  { "set-against", "Police said that 43 people were missing, down from 60 a day earlier.", "missing person 43 police\nmissing person 60 police" },
  { "set-against-each", "So far 1,204 homes have been destroyed and 3,310 damaged, up from 980 and 2,750 on Friday.",
    "destroyed house 1204 outlet\ndamaged house 3310 outlet\ndestroyed house 980 outlet\ndamaged house 2750 outlet" },
  { "gapped-speaker", "Police estimated the crowd at 15,000, organisers at 80,000.", "attended person 15000 police\nattended person 80000 organizers" },
  { "two-ends", "Estimates of the crowd ranged from 20,000, according to police, to 200,000, according to the organisers.",
    "attended person 20000 police\nattended person 200000 organizers" },
  { "disputed-count", "The official count of 70 dead is disputed by the opposition, which says 200 were killed.",
    "killed person 70 officials\nkilled person 70 opposition denied\nkilled person 200 opposition" },
  { "gapped-actor", "Turkey destroyed 15 tanks and Syria 12.", "destroyed tank 15 outlet turkey>-@-\ndestroyed tank 12 outlet syria>-@-" },
  { "fronted-place", "In Homs 12 people were killed, in Hama five and in Daraa two.", "killed person 12 outlet\nkilled person 5 outlet\nkilled person 2 outlet" },
  { "fronted-day", "On Monday three soldiers were killed; on Tuesday, two more.", "killed soldier 3 outlet\nkilled soldier 2 outlet" },
  { "month-by-month", "Some 30,000 people fled in May, 45,000 in June.", "displaced person 30000 outlet\ndisplaced person 45000 outlet" },
  { "gapped-place", "Shells killed five people in Baku and three in Ganja.", "killed person 5 outlet\nkilled person 3 outlet" },
  { "things-of-the-sentence-before", "Syria said its army had brought down 13 Turkish drones. Turkey admits to having lost three.",
    "destroyed drone 13 syria\ndestroyed drone 3 turkey" },
  { "another", "Two soldiers were killed on Sunday. Another was killed on Monday.", "killed soldier 2 outlet\nkilled soldier 1 outlet" },
  { "of-the-things", "Of the 60 drones, 48 were shot down.", "destroyed drone 48 outlet" },
  { "that-of", "The minister put the number of soldiers killed at 2,212 and that of destroyed tanks at 103.",
    "killed soldier 2212 government\ndestroyed tank 103 government" },
  { "that-of-the-missing", "The army raised the number of dead to 52 on Monday and lowered that of the missing to 19.",
    "killed person 52 government\nmissing person 19 government" },
  { "from-to", "The death toll rose from 12 to 19.", "killed person 19 outlet" },
  { "told-after", "The Observatory, which on Monday reported 93, said that 138 soldiers had been killed.",
    "killed soldier 93 monitor\nkilled soldier 138 monitor" },
  { "it-was-six", "Pakistan said that three jets had been shot down. The Indian army said that it was six.",
    "destroyed aircraft 3 pakistan\ndestroyed aircraft 6 india" },
  { "on-a-night", "Since Sunday 259 people have been wounded, 41 on Monday night alone, the hospital said.",
    "wounded person 259 hospital\nwounded person 41 hospital" },
  { "sum", "The dead numbered nineteen, eleven in Nampula, five in Maputo and three in Manica.",
    "killed person 19 outlet\nkilled person 11 outlet\nkilled person 5 outlet\nkilled person 3 outlet" },
  { "sum-of-kinds", "Ukraine's army said 45 soldiers had been captured: 40 privates and five generals.",
    "captured soldier 45 ukraine\ncaptured soldier 40 ukraine\ncaptured soldier 5 ukraine" },
  { "items-of-a-bulletin", "The losses of the enemy were approximately:\n\ntanks \u2013 4,290 (+8),\n\nartillery systems \u2013 5,008 (+21)",
    "destroyed tank 4290 outlet\ndestroyed artillery 5008 outlet" },
  { "items-without-verb", "In Grayvoron district 47 shells were fired and 22 drones were launched.\n\n- Shebekino: 19 shells, 6 drones.",
    "launched munition 47 outlet\nlaunched drone 22 outlet\nlaunched munition 19 outlet\nlaunched drone 6 outlet" },
  { "table-of-days", "The figures are as follows:\n\n           12 Nov   13 Nov\nRescued       141      142\nMissing        21       16",
    "rescued person 142 outlet\nmissing person 16 outlet" },
  { "table-of-events", "Hospital       Killed   Wounded\nNasser            84       131\nKuwaiti Field     22        40",
    "killed person 84 outlet\nwounded person 131 outlet\nkilled person 22 outlet\nwounded person 40 outlet" },
  { "denied-this", "Syria said that six drones had been shot down. Turkey's army flatly denied this.",
    "destroyed drone 6 syria\ndestroyed drone 6 turkey denied" },
  { "called-false", "Turkey said that 2,212 soldiers had been killed. Damascus says that the Turkish figures are fiction.",
    "killed soldier 2212 turkey\nkilled soldier 2212 syria denied" },
  { "dismissed-as", "Turkey said that 2,212 soldiers had been killed.\n\nSyria's army dismissed that as fantasy.",
    "killed soldier 2212 turkey\nkilled soldier 2212 syria denied" },
  { "denied-of-a-kind",
    "Turkey said that 151 tanks and eight air defence systems had been destroyed. Russia's Defence Ministry described the "
    "claim about air defences as detached from reality.",
    "destroyed tank 151 turkey\ndestroyed air_defense 8 turkey\ndestroyed air_defense 8 russia denied" },
  { "denied-in-a-relative-clause", "Armenia said that Turkey had sent 4,000 fighters, which Azerbaijan dismissed as nonsense.",
    "deployed militant 4000 armenia\ndeployed militant 4000 azerbaijan denied" },
  { "denied-report", "Cambodia's army rejected the Thai media's story that 100 soldiers had been killed.",
    "killed soldier 100 media\nkilled soldier 100 cambodia denied" },
  { "both-claims",
    "Ethiopia's army said that it had captured the town and that 1,273 fighters had surrendered. Eritrea dismissed both claims.",
    "captured settlement 1 ethiopia\ndeserted militant 1273 ethiopia\ncaptured settlement 1 eritrea denied\n"
    "deserted militant 1273 eritrea denied" },
  { "fired-at", "Two shells were fired at the town on Monday, Ukraine's army said.", "launched munition 2 ukraine" },
  { "denied-in-an-apposition", "The Houthis said that they had hit two destroyers, a claim the Pentagon rejected.",
    "damaged ship 2 houthis\ndamaged ship 2 united_states denied" },
  { "called-a-lie-in-an-apposition", "Hamas said 50 people had been killed, something Israel's army described as a lie.",
    "killed person 50 hamas\nkilled person 50 israel denied" },
  { "never-happened", "Ukraine's army said 12 rebels had surrendered. The rebels say that never happened.",
    "deserted militant 12 ukraine\ndeserted militant 12 rebels denied" },
  { "exclamation", "Kyiv said 40 soldiers had been killed. \"Complete nonsense,\" a Russian army spokesman said.",
    "killed soldier 40 ukraine\nkilled soldier 40 russia denied" },
  { "claim-rejected", "Russia's claim to have captured 200 soldiers was rejected by Kyiv.",
    "captured soldier 200 russia\ncaptured soldier 200 ukraine denied" },
  { "no-denial", "Reports that they were abducted are untrue. Two soldiers were killed, the Thai army said. It denied entry to reporters.",
    "killed soldier 2 thailand" },
  { "of-which", "In all 226 deaths were recorded at two hospitals, of which 31 in the last week.", "killed person 226 outlet\nkilled person 31 outlet" },
  { "those-who", "The number of those who died at the station stands at four.", "killed person 4 outlet" },
  { "count-of-kinds", "India said that 31 soldiers were killed. Pakistan's own count is 40 civilians and 11 soldiers.",
    "killed soldier 31 india\nkilled civilian 40 pakistan\nkilled soldier 11 pakistan" },
  { "countable-that-came-to", "Confirmed deaths in six days of fighting came to 188.", "killed person 188 outlet" },
  { "figure-as-bound", "Ukrainian losses on the front exceeded 500 servicemen.", "casualties soldier ≥500 outlet" },
  { "supposed", "The ministry said 219 people were killed. He would be surprised if it exceeded 60.", "killed person 219 government" },
  { "shared-noun", "The two rallies drew 12,000 and 130,000 people.", "attended person 12000 outlet\nattended person 130000 outlet" },
  { "no-answers",
    "The strike killed 12 people. The resolution was adopted by 14 votes to one. Her brother made it to 40. The hotline received "
    "340 calls, down from 500. The court sentenced two to death.",
    "killed person 12 outlet" },
  { "no-denials",
    "Two soldiers were killed, the Ukrainian army said. The minister rejected the proposal. Iran rejected the statement of the G7 "
    "as interference.",
    "killed soldier 2 ukraine" },
  { "figures-of-nothing-told", "The ministry said 12 of the villages were empty. He was 34, the minister said.", "" },
};

static void
test_case (gconstpointer data)
{
  const Case *it = data;
  g_autofree char *found = read_claims (it->text, strchr (it->claims, '>') != NULL);

  g_assert_cmpstr (found, ==, it->claims);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/ellipsis/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
