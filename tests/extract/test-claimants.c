/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "claims-text.h"

/* Who vouches for a claim: each case is a way in which news prose tells it. */

typedef struct
{
  const char *name;
  const char *text;
  const char *claims; /* one a line: event object figure claimant [denied] */
} Case;

static const Case cases[] = {
  { "statement-read-elsewhere", "The Revolutionary Guards of Iran said in a statement read on state television that 110 missiles had been used.",
    "launched missile 110 iran" },
  { "behind-a-colon", "Syrian spokesman Ali Hasan also gave, for the first time, details of what had been seized: 19 tanks and three drones.",
    "captured tank 19 syria\ncaptured drone 3 syria" },
  { "list-behind-a-colon", "The Russian Defence Ministry listed the consequences of the shelling by district:\n\n"
    "- Belgorod: two people were killed.\n- Shebekino: three houses were destroyed.\n\nFour people were killed in Kursk.",
    "killed person 2 russia\ndestroyed house 3 russia\nkilled person 4 outlet" },
  { "toll-raised", "Thailand's health ministry lifted its tally of the dead to 15.", "killed person 15 thailand" },
  { "toll-raised-by-no-speaker", "A second fire raised the number of dead to 52.", "killed person 52 outlet" },
  { "army-of-no-rebels", "Sudan is at war with the RSF, and in Sudan two tanks were destroyed. The RSF said it had captured three tanks and killed four soldiers. "
    "The army said five of its tanks were destroyed.", "destroyed tank 2 outlet\ncaptured tank 3 rsf\nkilled soldier 4 rsf\ndestroyed tank 5 sudan" },
  { "name-with-letters", "Of 1,315 people wounded, 208 have died, Doctors Without Borders (MSF), which supports the hospital, said before the attack. "
    "Four nurses were killed, it said.", "wounded person 1315 msf\nkilled person 208 msf\nkilled medic 4 msf" },
  { "terse", "Eighteen people died in the earthquake, WHO reports.", "killed person 18 who" },
  { "terse-before", "The figures differ: WHO reports 4,014 deaths.", "killed person 4014 who" },
  { "reports-of-a-country", "Syrian reports of 12 dead were denied by Turkey.", "killed person 12 syria\nkilled person 12 turkey denied" },
  { "channel-in-a-city", "An opposition channel in London spoke of 23 dead.", "killed person 23 media" },
  { "in-brackets", "Injured: 3,515 (WHO), 684 (UNICEF).", "wounded person 3515 who\nwounded person 684 unicef" },
  { "its-director", "Ten people died and 14 were brought to Ayder Hospital, where two died, according to its director.",
    "killed person 10 hospital\nwounded person 14 hospital\nkilled person 2 hospital" },
  { "experts-of-a-body", "Rwanda has 3,500 soldiers in Congo, a figure that UN experts put at 4,000.", "deployed soldier 3500 outlet\ndeployed soldier 4000 un" },
  { "whose-office", "The war has displaced 948,000 people, according to the United Nations, whose rights office has verified 134 deaths.",
    "displaced person 948000 un\nkilled person 134 un" },
  { "by-their-count", "Previous marches drew 12,000 and 130,000 people by the organisers' count.",
    "attended person 12000 organizers\nattended person 130000 organizers" },
  { "unknown-adverb", "The Russian Defence Ministry promptly specified that two tanks were destroyed.", "destroyed tank 2 russia" },
  { "name-at-the-head", "Syrian officer Ali Hasan said two men were killed. Hasan also gave details of what was seized: 19 tanks.",
    "killed person 2 syria\ncaptured tank 19 syria" },
  { "byline-with-place", "By Our Staff | Sanaa, 16 September 2020\n\nYemen fights the Houthis with tanks and drones, and the Houthis fight Yemen with missiles and howitzers.\n\n"
    "The Health Ministry said 212 people were killed.", "killed person 212 houthis" },
  { "capital-before", "Mali fights rebels. In Moscow, a foreign ministry spokeswoman said that no Russians were killed.", "killed person 0 russia" },
  { "staff-reports", "The General Staff of Ukraine said two men died. On Friday the General Staff reports 134 clashes and three destroyed tanks.",
    "killed person 2 ukraine\nattacked attack 134 ukraine\ndestroyed tank 3 ukraine" },
  { "boasted", "In a message verified by monitors, the Houthis boasted of having killed 62 soldiers.", "killed soldier 62 houthis" },
  { "held-is-no-speaker", "Government-controlled parts of the region saw 11 civilians killed.", "killed civilian 11 outlet" },
  { "its-chairman", "The miners' union accused the company of ignoring warnings. Seven of the dead were new, its chairman, Marat Kozh, said. Two men "
    "were killed last year, the mine's director said.", "killed person 7 union\nkilled person 2 company" },
  { "an-army-spokesman", "Sudan is at war with the RSF, and in Sudan two tanks were destroyed. The RSF claimed that it had killed four soldiers and lost three "
    "drones. An army spokesman said five howitzers were destroyed.",
    "destroyed tank 2 outlet\nkilled soldier 4 rsf\ndestroyed drone 3 rsf\ndestroyed artillery 5 sudan" },
  { "independent-group", "The Archive of Public Gatherings, an independent group that estimates crowd sizes, said about 140,000 people took part.",
    "attended person 140000 monitor" },
  { "group-of-no-fighters", "Last year 97 miners died at work, according to Safe Pits, a non-governmental group.", "killed worker 97 monitor" },
  { "disaster-authority", "A company in Turkey lost two lorries. The Disaster and Emergency Management Authority (AFAD) said 14 people were rescued.",
    "destroyed vehicle 2 outlet\nrescued person 14 turkey" },
  { "nurse-unnamed", "A nurse who did not wish to be identified said that 57 people were wounded.", "wounded person 57 medics" },
  { "goes-on-if-taken-up", "Four people died, police said. Two were burned. Six others were hurt, police said.",
    "killed person 4 police\nwounded person 2 police\nwounded person 6 police" },
  { "article-goes-on", "Four people died in the clashes, the army said. A bridge was destroyed on Friday.", "killed person 4 government\ndestroyed bridge 1 outlet" },
  { "provincial-official", "Russia lost two tanks, four drones, six howitzers and 12 soldiers to Ukraine near Kharkiv in Ukraine. Russian losses mount. Three civilians "
    "were killed in Kharkiv, a regional official said.",
    "destroyed tank 2 outlet\ndestroyed drone 4 outlet\ndestroyed artillery 6 outlet\nkilled soldier 12 outlet\nkilled civilian 3 ukraine" },
  { "reports-are-false", "Reports aired by Syrian channels that two tanks were destroyed, and that a soldier was captured, are fiction, the Turkish Defence Ministry said.",
    "destroyed tank 2 media\ndestroyed tank 2 turkey denied\ncaptured soldier 1 media\ncaptured soldier 1 turkey denied" },
  { "claim-to-have", "Pakistan's claim to have destroyed two tanks was false, the Indian army said.", "destroyed tank 2 pakistan\ndestroyed tank 2 india denied" },
  { "object-ends-at-while", "Malawi has confirmed the deaths of three soldiers, while two Tanzanian soldiers were killed.", "killed soldier 3 malawi\nkilled soldier 2 outlet" },
  { "two-sources", "Russia denied that it had soldiers there. Two security sources said otherwise: five Russian soldiers were killed.", "killed soldier 5 sources" },
  { "staff-breaks-silence", "Residents of Gao in Mali said 12 people had died. The Malian general staff broke its silence. Ten soldiers fell, it said.", "killed person 12 residents\nkilled soldier 10 mali" },
  { "they-of-rebels", "Police said 12 people had been killed. The Houthis mourned. Residents of Taiz fled. They said they saw five bodies.", "killed person 12 police\nkilled person 5 residents" },
  { "said-on-a-day", "Two of the 26 tanks that Pakistan said on 10 May it had destroyed were dummies.", "destroyed tank 2 pakistan" },
  { "as-another-claims", "The Turkish Defence Ministry repeated that its soldiers had not surrendered, as the Syrian army claims.", "deserted soldier - turkey denied" },
  { "inserted", "Turkish jets, the Syrian army said, destroyed two tanks.", "destroyed tank 2 syria" },
  { "after-which", "Ten soldiers fell, the Malian army said in a statement, after which its aircraft destroyed eight vehicles.", "killed soldier 10 mali\ndestroyed vehicle 8 mali" },
  { "its-spokesman-named", "In a statement signed by its spokesman, Ali Hasan, the Syrian army said two men had died. Hasan also gave details of what was seized: 19 tanks.", "killed person 2 syria\ncaptured tank 19 syria" },
  { "group-of-volunteers", "A group of 30 volunteer medics who had worked at four stations told the Standard they had treated 200 people.", "wounded person 200 medics" },
  { "count-of-the-ministry", "The war has claimed 44,500 lives, by the count of the health ministry.", "killed person 44500 health_officials" },
  { "our-estimate", "More than 2,000 people, by our estimate, gathered in front of the office.", "attended person ≥2000 outlet" },
  { "by-his-account", "A Turkish colonel said a tank was destroyed. By his account 30 Syrian soldiers were killed.", "destroyed tank 1 turkey\nkilled soldier 30 turkey" },
  { "estimate-of-damage", "The World Bank's estimate of the damage is $410 million.", "cost money 4.1e+08 world_bank" },
  { "one-of-several", "Residents of Kobo fled. Two said they had seen 15 bodies.", "killed person 15 residents" },
  { "spoke-on-air-of", "The mayor of Derna, Ali Ghaithi, spoke on Saudi-owned television of 18,000 dead.", "killed person 18000 government" },
  { "told-in-writing", "Turkish officials told the group in writing that no Turkish soldier had entered the village.", "deployed soldier 0 turkey" },
  { "ministry-notes", "Sixteen houses in Homs were set on fire and destroyed, the Syrian foreign ministry notes.", "destroyed house 16 syria" },
  { "count-is", "Turkey says four soldiers were killed. Syria's final count is 40 civilians and 11 soldiers killed.", "killed soldier 4 turkey\nkilled civilian 40 syria\nkilled soldier 11 syria" },
  { "what-he-called", "Syria's spokesman said two men had died. Some 300 Turkish soldiers were detained for what he called espionage.", "killed person 2 syria\ndetained soldier 300 syria" },
  { "breakaway", "In Stepanakert shells fell. The defence ministry of the breakaway region said 15 of its soldiers were killed.", "killed soldier 15 artsakh" },
  { "rebel-name", "Hezbollah lost two tanks, Hezbollah said. A spokesman for the rebel National Liberation Front said four civilians were killed.", "destroyed tank 2 hezbollah\nkilled civilian 4 rebels" },
  { "relative-before-said", "With him the number of those who died in Homs stands at four, the Syrian army confirms.", "killed person 4 syria" },
  { "research-group", "“We count 17 wrecks,” said Rowena Lee of Open Orbit, a research group based in The Hague. Two tanks were destroyed, she said.", "destroyed tank 2 experts" },
  { "paper-reported-last", "Turkish officials have told Moscow that two tanks were destroyed, the Gulf Sentinel reported.", "destroyed tank 2 turkey" },
  { "told-by", "Residents had been told by the Syrian army that two men had died, said one of them.", "killed person 2 syria" },
  { "with-him-saying", "Turkey disputed that, with its defence minister saying that four tanks were destroyed.", "destroyed tank 4 turkey" },
  { "source-denies", "On the numbers of the Turkish minister, who alleged that 200 soldiers had been killed, the Syrian defence ministry said that they exist in the imagination of those who invented them.", "killed soldier 200 turkey\nkilled soldier 200 syria denied" },
  { "jet-is-no-speaker", "An F-16, one of six that Thailand had put on standby, then bombed two headquarters, said the Thai army's deputy spokesman.", "attacked command_post 2 thailand" },
  { "is-fabricated", "The report by some foreign media that 168 people were killed is fabricated, the Syrian army said.", "killed person 168 media\nkilled person 168 syria denied" },
  { "committee-counts", "The Bar Association, which monitors conditions, counts 316 people killed since January.", "killed person 316 lawyers" },
  { "its-coordinator-in", "The United Nations says 800,000 people have fled. Its humanitarian coordinator in Sudan said that 12 people had died.", "displaced person 800000 un\nkilled person 12 un" },
  { "who-declared-sent", "The president, who declared a state of emergency, sent 600 soldiers into the town.", "deployed soldier 600 outlet" },
  { "described-what-as", "Moscow's Defence Ministry described what had happened as a massed strike. The ministry reported the destruction of 92 Ukrainian drones.", "destroyed drone 92 russia" },
  { "observers-of-the-union", "The European Union's observers said 12 people had been killed.", "killed person 12 eu" },
  { "label-of-the-police", "Persons questioned: 119.\n\nFour people were detained.", "detained person 4 outlet" },
  { "byline-of-a-bureau", "By Marta Olsson and Bureau Reports\n\nTwo tanks were destroyed.", "destroyed tank 2 outlet" },
  { "drowned-unfounded", "Reports in the press that 300 people drowned in Kasan are unfounded, the Ukrainian army said.", "killed person 300 media\nkilled person 300 ukraine denied" },
  { "reports-hold-no-floor", "Reports that 300 people died were dismissed by Syria. Five of them drowned.", "killed person 300 media\nkilled person 300 syria denied\nkilled person 5 outlet" },
  { "arrived-said-a-villager", "The troops, who had been dropped by five helicopters, arrived at dawn and killed 12 people, said a villager who lost his wife. Two men were shot, he said.", "deployed soldier - residents\nkilled person 12 residents\nkilled woman 1 outlet\nwounded person 2 residents" },
  { "we-in-a-quotation", "The Syrian army said two men had died. “We counted 14 bodies on the bank,” the leader of a Turkish unit, who goes by the name of Ali, said.", "killed person 2 syria\nkilled person 14 turkey" },
};

static void
test_case (gconstpointer data)
{
  const Case *it = data;
  g_autofree char *found = read_claims (it->text, FALSE);

  g_assert_cmpstr (found, ==, it->claims);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/claimants/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
