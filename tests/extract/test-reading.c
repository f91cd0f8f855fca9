/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "claims-text.h"

/* The whole cascade on short texts: each case is a construction of news prose. */

typedef struct
{
  const char *name;
  const char *text;
  const char *claims; /* one a line: event object figure claimant [denied], and with a ">" anywhere in it
                       * also actor>affected@place of each */
} Case;

static const Case cases[] = {
  { "list",
    "Azerbaijan's Defence Ministry said its army destroyed two T-72 battle tanks, one Grad missile launcher, "
    "two ZSU-23-4 Shilka, five howitzers along with eight auto vehicles of the Armenian forces.",
    "destroyed tank 2 azerbaijan\ndestroyed rocket_launcher 1 azerbaijan\ndestroyed air_defense 2 azerbaijan\n"
    "destroyed artillery 5 azerbaijan\ndestroyed vehicle 8 azerbaijan" },
  { "toll",
    "The Prosecutor General's Office of Azerbaijan reported that at least 43 civilians had been killed and 218 injured.",
    "killed civilian ≥43 azerbaijan\nwounded civilian 218 azerbaijan" },
  { "passive-elliptic", "Three soldiers were killed and two wounded, the Armenian Defence Ministry said.",
    "killed soldier 3 armenia\nwounded soldier 2 armenia" },
  { "desertion", "Armenian mercenaries refused to join the battle, according to the Azerbaijani Defence Ministry.",
    "deserted mercenary - azerbaijan" },
  { "share", "The Foreign Ministry of Azerbaijan said 20 percent of the territory is under occupation.",
    "controlled territory 20% azerbaijan" },
  { "repelled", "Ukraine's General Staff said that its troops had repelled three attacks near Bakhmut.",
    "repelled attack 3 ukraine" },
  { "number-of", "The number of civilians killed in the shelling rose to 19, the Ukrainian Interior Ministry said.",
    "killed civilian 19 ukraine" },
  { "death-toll", "The death toll has climbed to at least 120.", "killed person ≥120 outlet" },
  { "loss", "Russia has lost six tanks since Monday, the Ukrainian army said.", "destroyed tank 6 ukraine" },
  { "left-dead", "An explosion at the market left 12 people dead and 30 wounded.",
    "killed person 12 outlet\nwounded person 30 outlet" },
  { "part", "The strike killed 43 civilians, among them five children, Ukrainian police said.",
    "killed civilian 43 police\nkilled child 5 police" },
  { "denied", "Turkey's Defence Ministry denied that any of its drones had been shot down.", "destroyed drone - turkey denied" },
  { "zero", "There were no casualties, the Israeli army said.", "casualties person 0 israel" },
  { "owner-of-a-list",
    "Azerbaijan's army destroyed two tanks, two ZSU-23-4 Shilka and eight trucks of the Armenian armed forces, the Defence "
    "Ministry in Baku said.",
    "destroyed tank 2 azerbaijan azerbaijan>armenia@-\ndestroyed air_defense 2 azerbaijan azerbaijan>armenia@-\n"
    "destroyed vehicle 8 azerbaijan azerbaijan>armenia@-" },
  { "apposition", "Two civilians were wounded, Vahan Poghosyan, a spokesman for Armenia's Defence Ministry, told reporters.",
    "wounded civilian 2 armenia" },
  { "quotation", "\"Four trucks were burned. They lost 12 soldiers,\" a spokesman for Ukraine's army said.",
    "destroyed vehicle 4 ukraine\nkilled soldier 12 ukraine" },
  { "denial-of-a-report", "Turkey's army dismissed as fabricated Syrian reports that six drones had been shot down.",
    "destroyed drone 6 syria\ndestroyed drone 6 turkey denied" },
  { "losses-that-reach", "Russian losses in the sector came to 84 killed and 131 wounded, Ukraine's General Staff said.",
    "killed soldier 84 ukraine\nwounded soldier 131 ukraine" },
  { "along-with", "Some 130 tanks were knocked out, along with 200 guns and 25 mortars, Russia's Defence Ministry said.",
    "destroyed tank 130 russia\ndestroyed artillery 200 russia\ndestroyed mortar 25 russia" },
  { "officers-at-home", "Police Commissioner Lo said 22 officers were hurt.", "wounded police 22 police" },
  { "men-of-an-army", "Azerbaijan has lost 1,280 men, Armenia's Defence Ministry said.", "killed soldier 1280 armenia" },
  { "a-type-and-fighters", "At least 12 F-35 fighters were destroyed, Iran's army said.", "destroyed aircraft ≥12 iran" },
  { "presence", "There are more than 10,000 Burundian soldiers fighting alongside the army.", "deployed soldier ≥10000 outlet" },
  { "members-of-the-wounded", "Police said 22 officers were among the injured.", "wounded police 22 police" },
  { "parts-in-the-next-sentence", "Twelve people died. Among them were three women. Four of the dead were children.",
    "killed person 12 outlet\nkilled woman 3 outlet\nkilled child 4 outlet" },
  { "apposed-part", "At least 16 people, a general among them, were killed.", "killed person ≥16 outlet\nkilled soldier 1 outlet" },
  { "described-part", "Police arrested 371 people. Of those detained, 86 are minors.",
    "detained person 371 outlet\ndetained child 86 outlet" },
  { "deaths-of", "The UN has verified the deaths of at least 134 civilians, including 44 children.",
    "killed civilian ≥134 un\nkilled child 44 un" },
  { "deaths-among", "The Defence Ministry of Armenia reported 54 more deaths among its soldiers.", "killed soldier 54 armenia" },
  { "group-of-a-country", "Yemen's Houthis attacked two tankers in the Red Sea, officials said.", "attacked vessel_civil 2 officials" },
  { "rebels-of-a-country", "Syrian rebels captured two villages near Idlib, Turkey said. Haitian gangs burned down a school.", "captured settlement 2 turkey\ndestroyed school 1 outlet" },
  { "nouns-before-verbs", "Shelling killed a woman in Kherson, regional governor Oleksandr Prokudin said. Fire swept through a factory, killing 31 workers.",
    "killed woman 1 ukraine\nkilled worker 31 outlet" },
  { "toll-of-a-fire", "The death toll in the Dhaka fire rose to 35 on Thursday.", "killed person 35 outlet" },
  { "subject-before-its-participle", "Two soldiers guarding the post were wounded. Four people waiting to collect aid were shot dead. Three men accused of spying were arrested.",
    "wounded soldier 2 outlet\nkilled person 4 outlet\ndetained person 3 outlet" },
  { "neither", "Neither vessel was damaged and neither side lost a tank, the navy said. It neither confirmed nor denied the loss of two helicopters.",
    "damaged ship 0 government\ndestroyed tank 1 government denied" },
  { "left-open", "The army declined to comment on the deaths of 12 soldiers. Officials could not verify reports of 14 deaths.", "" },
  { "another-verbs-particle", "The ferry, which was carrying 220 passengers and 18 crew, capsized off Mindanao, the coast guard said.",
    "destroyed vessel_civil 1 government" },
  { "past", "The death toll has climbed past 2,900, television said. In the past 24 hours six people were hurt.", "killed person ≥2900 media\nwounded person 6 outlet" },
  { "estimated-by", "The UN estimated 300 people died. An estimated 50 people were hurt.", "killed person 300 un\nwounded person 50 outlet" },
  { "place-as-subject", "Goma was captured on Monday. Bukavu was shelled overnight. Kyiv hosted diplomats.", "captured settlement 1 outlet\nattacked settlement 1 outlet" },
  { "unknown-places", "Troops retook Ngungu, Karuba and Mushaki. They took Smith to court. Police captured Ahmed Khan.",
    "captured settlement 1 outlet\ncaptured settlement 1 outlet\ncaptured settlement 1 outlet" },
  { "own-men", "The Houthis reported five dead and six wounded among their own men.",
    "killed militant 5 houthis\nwounded militant 6 houthis" },
  { "figure-on-a-carrier", "The tax authority received 61 claims for damage to vehicles.", "damaged vehicle 61 outlet" },
  { "no-evidence-of", "The Pentagon said there was no evidence of civilian casualties.", "casualties civilian 0 united_states" },
  { "delivered-at", "Russia's Defence Ministry said a strike had been delivered overnight at a deployment point of mercenaries.",
    "attacked position 1 russia" },
  { "heavy-losses", "Officials in Karabakh said the assault had been beaten off with heavy Azerbaijani losses.",
    "repelled attack 1 artsakh\ncasualties soldier - artsakh" },
  { "series-of-attacks", "Syria accused Turkey of 114 acts of aggression.", "attacked attack 114 syria" },
  { "its-prosecutors", "Armenia said two of its soldiers were hurt. Azerbaijan has not said how many men it has lost. Its prosecutors said five "
    "civilians died.", "wounded soldier 2 armenia\nkilled civilian 5 azerbaijan" },
  { "it-is-the-subject", "Ukraine reported three dead soldiers. Moscow has struck more often. It said its forces destroyed two tanks near Kharkiv.",
    "killed soldier 3 ukraine\ndestroyed tank 2 russia" },
  { "he-is-a-person", "Colonel Ivan Petrov of the Russian army said four drones were shot down. Turkey admits to having lost three drones. He said two "
    "tanks were hit.", "destroyed drone 4 russia\ndestroyed drone 3 turkey\ndamaged tank 2 russia" },
  { "source-in-a-ministry", "Syria fights Turkey. Two civilians were killed, a source in the Syrian Defence Ministry said.",
    "killed civilian 2 syria" },
  { "embassy-abroad", "The Palestinian embassy in Tripoli said 23 Palestinians had died.", "killed person 23 palestine" },
  { "what-counts-nothing", "The United Nations, the only body working there, heard no sounds under the rubble.", "" },
  { "label", "Civilians killed: 15 (+1), Yemen's Health Ministry said.", "killed civilian 15 yemen" },
  { "labels-of-things", "Dwellings: 61 destroyed, 247 damaged.", "destroyed house 61 outlet\ndamaged house 247 outlet" },
  { "table", "Russian losses came to: personnel – about 500 (+20), tanks – 1,511 (+7), vehicles and fuel tanks – 970, Ukraine's army said.",
    "casualties soldier 500 ukraine\ndestroyed tank 1511 ukraine\ndestroyed vehicle 970 ukraine" },
  { "table-in-lines", "Over the past day Russian forces lost:\n\ntanks – 11;\n\ndrones – 7.",
    "destroyed tank 11 outlet ->russia@-\ndestroyed drone 7 outlet ->russia@-" },
  { "bullets", "Ukraine's army said Russia had lost:\n\n- 12 tanks;\n\n- three howitzers.",
    "destroyed tank 12 ukraine\ndestroyed artillery 3 ukraine" },
  { "label-of-losses", "Losses: 12 dead, 3 tanks and 5 guns.", "killed person 12 outlet\ndestroyed tank 3 outlet\ndestroyed artillery 5 outlet" },
  { "breakdown", "Some 1,418 wounded people (women: 294; children under 15: 303) have been admitted.",
    "wounded person 1418 outlet\nwounded woman 294 outlet\nwounded child 303 outlet" },
  { "opening-of", "Of the fatalities, 36 are female, 12 are minors and three are members of the crew.",
    "killed woman 36 outlet\nkilled child 12 outlet\nkilled worker 3 outlet" },
  { "adds-up", "Some 64 people died: 44 civilians, six of them women and four of them children, and 20 members of the armed forces.",
    "killed person 64 outlet\nkilled civilian 44 outlet\nkilled woman 6 outlet\nkilled child 4 outlet\nkilled soldier 20 outlet" },
  { "apposed-members", "Two civilians, a woman and her grandchild, were killed.",
    "killed civilian 2 outlet\nkilled woman 1 outlet\nkilled child 1 outlet" },
  { "one-among-them", "Forty people were wounded. Most were young, but there was a boy of 15 among them.",
    "wounded person 40 outlet\nwounded child 1 outlet" },
  { "in-whose-hands", "The airport is in the hands of the rebels. Some 14 soldiers are in the hands of terrorists.",
    "controlled position 1 outlet\ncaptured soldier 14 outlet" },
  { "remains-under", "The village remains under the control of the Defence Forces.", "controlled settlement 1 outlet" },
  { "having-soldiers-somewhere", "Kinshasa has accused Kigali of having 3,500 soldiers on Congolese territory.",
    "deployed soldier 3500 dr_congo" },
  { "nobody-there", "There was not a single soldier in the building, a Ukrainian army spokesman said.", "deployed soldier 0 ukraine" },
  { "bearers", "A nurse said that 57 people with gunshot wounds had passed through the ward.", "wounded person 57 medics" },
  { "row-of-a-table", "Missing 21 16", "missing person 16 outlet" },
  { "own-side", "Own side: 12 dead, three vehicles damaged, the Malian army said.", "killed soldier 12 mali\ndamaged vehicle 3 mali" },
  { "each-of-the-other",
    "Iran fired two missiles at Israel. Israel's army bombed two depots of Iran's army. Each government accuses the other of having struck first.",
    "launched missile 2 outlet iran>israel@Israel\nattacked depot 2 outlet israel>iran@-\n"
    "attacked attack - iran israel>iran@-\nattacked attack - israel iran>israel@-" },
  { "any-of-them", "Three journalists were stopped. Security sources deny that anyone was arrested.",
    "detained journalist - sources denied" },
  { "loss-of-ground", "The leader of Karabakh acknowledged the loss of three positions.", "captured position 3 artsakh" },
  { "attempts-to", "A Syrian field commander said several attempts by terrorists to break through had been foiled.",
    "repelled attack 3-9 syria" },
  { "dead-of-an-army", "The Ukrainian army's own dead rose to 104, its press service said.", "killed soldier 104 ukraine" },
  { "share-of-the-dead", "Police wounded 30 people. A fifth of the dead were children.",
    "wounded person 30 outlet\nkilled child 20% outlet" },
  { "lives", "The ferry sank in 2008 with the loss of 55 lives.", "destroyed vessel_civil 1 outlet\nkilled person 55 outlet" },
  { "losses-in-money", "The confederation put the losses at 1.4 billion meticais.", "cost money 1.4e+09 outlet" },
  { "hit-by-rounds", "The hospital was hit by at least four mortar rounds.", "damaged hospital 1 outlet\nlaunched munition ≥4 outlet" },
  { "a-new-sentence-counts-anew", "Some 101 hostages remain in Gaza. On Friday police detained nine.", "captured hostage 101 outlet\ndetained person 9 outlet" },
  { "reported-dead", "Fighting went on, with at least 39 people reported dead.", "killed person ≥39 outlet" },
  { "inverted-parts", "Among the 32 persons arrested so far are at least nine minors.",
    "detained person 32 outlet\ndetained child ≥9 outlet" },
  { "who-behind-a-governed-noun", "People carried flowers in memory of a man of 35 who fell to his death.", "killed person 1 outlet" },
  { "costs-somebody", "The strike is costing retailers and hotels $100 million a day.", "cost money 1e+08 outlet" },
  { "wrecked-before-the-noun", "The pictures show two wrecked vehicles and a collapsed hangar.",
    "destroyed vehicle 2 outlet\ndestroyed building 1 outlet" },
  { "any-on-the-spot", "Ukraine's army denied that there had been any mercenaries on the premises.", "deployed mercenary - ukraine denied" },
  { "kinds-of-arrests", "Lawyers documented 216 arrests, 41 of minors and 19 of women.",
    "detained person 216 lawyers\ndetained child 41 lawyers\ndetained woman 19 lawyers" },
  { "ours", "\"Synkivka is ours,\" a spokesman for Ukraine's army said.", "controlled settlement 1 ukraine" },
  { "fate", "The fate of around 90 people remains unknown.", "missing person 90 outlet" },
  { "damage-found-in", "Damage was found in 16 private houses and five cars.", "damaged house 16 outlet\ndamaged vehicle 5 outlet" },
  { "counted-otherwise", "Some 10,865 families, or 37,635 people, have been relocated.",
    "displaced person 10865 outlet\ndisplaced person 37635 outlet" },
  { "on-duty", "Some 300 volunteers and 60 nurses are on duty.", "deployed person 300 outlet\ndeployed medic 60 outlet" },
  { "attempts-at-named-places", "All attempts by Eritrea to break through at Rama, Zalambessa and Adyabo have been thwarted.",
    "repelled attack - outlet" },
  { "not-survived", "Some 208 patients have not survived. Twelve miners could not be rescued.",
    "killed person 208 outlet\nrescued worker 12 outlet denied" },
  { "accused-of-an-act", "Pakistan accused Indian troops of opening fire.", "attacked attack - pakistan" },
  { "denied-any", "A Pakistani spokesman denied any violation.", "violated ceasefire - pakistan denied" },
  { "admitted-without-figure", "Iran's army acknowledged damage to radar systems.", "damaged radar - iran" },
  { "majority", "Some 719 people were arrested, most of whom have been released.",
    "detained person 719 outlet\nreleased person - outlet" },
  { "wounded-demonstrators", "There were rumours about 40 seriously wounded demonstrators.", "wounded protester 40 media" },
  { "part-is-no-antecedent", "Some 900 civilians, including 54 children, have been killed and 160 injured.",
    "killed civilian 900 outlet\nkilled child 54 outlet\nwounded civilian 160 outlet" },
  { "interruption", "Israel's army said up to 60 fighters, most of them citizens of Syria, had been eliminated.",
    "killed militant -inf-60 israel" },
  { "including-within-a-list",
    "Eight civilians, including a priest, and five soldiers lost their lives, Ukraine's Interior Ministry said.",
    "killed civilian 8 ukraine\nkilled person 1 ukraine\nkilled soldier 5 ukraine" },
  { "gapped-participle",
    "Turkey's Defence Ministry said 3,138 soldiers had been neutralised, and 151 tanks, three planes and 10 ammunition depots destroyed.",
    "killed soldier 3138 turkey\ndestroyed tank 151 turkey\ndestroyed aircraft 3 turkey\ndestroyed depot 10 turkey" },
  { "shared-objects", "Ukraine's army said it had destroyed or damaged more than 25 launch sites and over 20 missiles.",
    "destroyed position ≥25 ukraine\ndestroyed missile ≥20 ukraine" },
  { "fronted-object", "Officials spoke of the two Su-24 bombers that Turkish F-16s shot down over Idlib.", "destroyed aircraft 2 officials" },
  { "colon-list", "The alliance gave details of what had been seized: 19 armoured vehicles, 24 howitzers and three drones.",
    "captured armored_vehicle 19 rebels\ncaptured artillery 24 rebels\ncaptured drone 3 rebels" },
  { "stronger-event", "Two planes had been set upon by Turkish fighters and shot down.", "destroyed aircraft 2 outlet" },
  { "participle-before-full-verb", "A soldier wounded in the fighting has died, the Armenian Defence Ministry said.",
    "killed soldier 1 armenia" },
  { "day-before-subject", "On Thursday seven people lost their lives in Fizuli.", "killed person 7 outlet" },
  { "restrictive-relative", "A local man who had shown them the ruins was killed.", "killed person 1 outlet" },
  { "weapons-that-hit", "Five missiles hit the air base, Israel's army said.", "attacked missile 5 israel" },
  { "men-lost",
    "Azerbaijan has lost 1,280 men killed and 2,700 wounded, along with 181 armoured vehicles and 90 drones, Armenia's Defence "
    "Ministry said.",
    "killed soldier 1280 armenia\nwounded soldier 2700 armenia\ndestroyed armored_vehicle 181 armenia\ndestroyed drone 90 armenia" },
  { "weapons-on-a-target", "British aircraft dropped bombs on missile sites near Hodeidah.", "attacked position - outlet" },
  { "question", "The Armenian Defence Ministry did not say whether any civilian had been killed.", "" },
  { "aim", "The army tried in vain to take the town.", "" },
  { "sum", "Greece's Defence Ministry confirmed five deaths, three servicemen and two interpreters.",
    "killed person 5 greece\nkilled soldier 3 greece\nkilled worker 2 greece" },
  { "unknown-people", "Two associates of the candidate were shot dead.", "killed person 2 outlet" },
  { "place-the-article-tells", "Fighting went on in Zelenivka on Friday. Russian forces shelled Zelenivka.",
    "attacked settlement 1 outlet" },
  { "attended-by", "The march was attended by more than a million people, according to the organisers.",
    "attended person ≥1e+06 organizers" },
  { "attribute", "The collapse of a five-storey building trapped 24 guests.",
    "destroyed building 1 outlet\nmissing person 24 outlet" },
  { "issuer",
    "Communiqué No. 5\n\nGeneral Staff of the Armed Forces of Ukraine, Kyiv\n\nTwo tanks were destroyed near Bakhmut.",
    "destroyed tank 2 ukraine" },
  { "attribute-participle", "As of Monday the ministry had registered 282 destroyed houses, three administrative buildings and nine schools.",
    "destroyed house 282 government\ndestroyed building 3 government\ndestroyed school 9 government" },
  { "toll-taken-to", "Rescuers recovered four bodies on Sunday, taking the death toll from Friday's explosion to 27.",
    "killed person 4 outlet\nkilled person 27 outlet" },
  { "accused-of-hitting", "Tajikistan's president accused Kyrgyz forces of hitting schools and mosques.",
    "attacked school - tajikistan\nattacked religious_site - tajikistan" },
  { "first-to-open-fire", "The army said that the rebels were the first to open fire on its positions.", "attacked position - government" },
  { "another-language",
    "Nach Angaben der Behörden starben bei dem Angriff auf das Dorf zwölf Menschen, die meisten von ihnen Frauen und Kinder. Die "
    "Armee erklärte am Abend, sie habe zwei Panzer und eine Haubitze zerstört; drei Soldaten seien gefallen, die übrigen hätten sich "
    "in die Hauptstadt zurückgezogen, wie ein Sprecher in Berlin sagte.",
    "" },
  { "foiled-attempts", "Attempts by terrorists, backed by Turkish artillery, to infiltrate towards Kafr Nubbul had been foiled.",
    "repelled attack - outlet" },
  { "attack-without-target", "On the Kupiansk axis Russian troops attacked near Synkivka, Ukraine's General Staff said.",
    "attacked attack - ukraine" },
  { "figures-that-count-nothing",
    "The 34-year-old driver travelled 30 km on 5 May with the 63rd Brigade at 05:40 in a T-72.", "" },
};

static void
test_case (gconstpointer data)
{
  const Case *it = data;
  g_autofree char *found = read_claims (it->text, strchr (it->claims, '>') != NULL);

  g_assert_cmpstr (found, ==, it->claims);
}

/* A text may break off at any word, and no reading looks past its end; in builds with sanitizers a look would be told. */
static void
test_broken_off (void)
{
  g_autofree char *claims = read_claims ("The road is closed, and no water has come from the town of Fizuli since", FALSE);

  g_assert_cmpstr (claims, ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (const char *end = strchr (cases[i].text, ' '); end != NULL; end = strchr (end + 1, ' '))
      {
        g_autofree char *text = g_strndup (cases[i].text, (gsize) (end - cases[i].text));
        g_autofree char *found = read_claims (text, FALSE);

        g_assert_nonnull (found);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/reading/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/reading/broken-off", test_broken_off);
  return g_test_run ();
}
