// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/widgets.h"

#include "ui/widgets/card.h"
#include "ui/widgets/monthview.h"
#include "ui/widgets/timeline.h"

using namespace Qt::StringLiterals;

namespace hometray::samples {

QList<MonthItem> monthItems()
{
    const QDate today(2019, 6, 20);
    return {{QDate(2019, 6, 4), Sign::Done, Tone::Good, u"TAF 2 · Okafor"_s, {}, u"t"_s},
        {QDate(2019, 6, 18), Sign::Alert, Tone::Late, u"TAF 2 in EHM · Okafor"_s,
            u"TAF 2 of the Okafor family in EHM, 2 working days late"_s, u"a"_s},
        {today, Sign::Clock, Tone::Warning, u"Copy of TAF 2 · Okafor"_s, {}, u"b"_s},
        {today, Sign::Clock, Tone::Warning, u"First TAF · Turner"_s, {}, u"c"_s},
        {today, Sign::ToDo, Tone::Neutral, u"Ring the school · Begum"_s, {}, u"d"_s},
        {today, Sign::ToDo, Tone::Neutral, u"Housing form · Begum"_s, {}, u"e"_s},
        {today, Sign::ToDo, Tone::Neutral, u"Look back · Adeyemi"_s, {}, u"f"_s},
        {QDate(2019, 6, 26), Sign::Dot, Tone::Info, u"TAF 3 · Turner"_s, {}, u"g"_s}};
}

QList<ScorePoint> scores()
{
    return {{QDate(2019, 3, 4), 3}, {QDate(2019, 4, 18), 4}, {QDate(2019, 6, 13), 6}};
}

QList<ThenNow> needs()
{
    return {{u"Fran feels safe and settled at home"_s, 3, 6,
                {Sign::Part, u"Partly met"_s, Tone::Info}, u"3 on 4 March, 6 on 13 June"_s},
        {u"Evenings at home are calm and alcohol-free"_s, 2, 5,
            {Sign::Part, u"Partly met"_s, Tone::Info}, u"2 on 4 March, 5 on 13 June"_s},
        {u"Fran is at school every day"_s, 6, 9, {Sign::Done, u"Met"_s, Tone::Good}, {}},
        {u"Mum sleeps"_s, 5, 3, {Sign::Dash, u"Not met"_s, Tone::Warning}, {}},
        {u"Money lasts to the end of the week"_s, {}, {},
            {Sign::ToDo, u"Not reviewed"_s, Tone::Neutral}, {}}};
}

QList<TimeEvent> events()
{
    return {
        {u"5"_s, QDate(2019, 6, 13), u"note"_s, Sign::Dot, Tone::Info, u"Home visit"_s,
            u"Joy opened the door at once. Fran showed me the worry box, full of paper. Nan was there and had cooked; the house smelled of onions, and nobody raised a voice the whole afternoon."_s,
            false},
        {u"4"_s, QDate(2019, 6, 4), u"meeting"_s, Sign::Done, Tone::Good, u"TAF 2"_s,
            u"Stays open. Five of seven actions are going on."_s, false},
        {u"3"_s, QDate(2019, 5, 21), u"concern"_s, Sign::Alert, Tone::Late,
            u"A concern was raised"_s, u"Told to the Customer Service Centre the same day."_s,
            true},
        {u"2"_s, QDate(2019, 3, 1), u"step"_s, Sign::Done, Tone::Good, u"Assessment finalised"_s,
            {}, false},
        {u"1"_s, QDate(2018, 12, 20), u"step"_s, Sign::Dot, Tone::Neutral, u"FFA opened"_s, {},
            false}};
}

namespace {
GenoPerson person(const QString &id, const QString &name, const QString &age, int generation,
    const QString &home, const QStringList &lines, const QStringList &parents = {})
{
    GenoPerson made;
    made.id = id;
    made.name = name;
    made.age = age;
    made.generation = generation;
    made.home = home;
    made.lines = lines;
    made.parents = parents;
    made.words = name + u", "_s + age + u": "_s + lines.join(u", "_s);
    return made;
}

GenoPerson withSign(GenoPerson made, GenoSign sign)
{
    made.sign = sign;
    return made;
}

GenoPerson theChild(GenoPerson made)
{
    made.child = true;
    return made;
}
} // namespace

GenoFamily smallFamily()
{
    GenoFamily family;
    family.homes = {{u"m"_s, u"Mum’s"_s, {}}, {u"d"_s, u"Dad’s"_s, u"Fran also lives here"_s}};
    family.people = {withSign(person(u"j"_s, u"Joy"_s, u"34"_s, 1, u"m"_s,
                                  {u"mother · parental responsibility"_s, u"main carer"_s}),
                         GenoSign::Circle),
        theChild(person(u"f"_s, u"Fran"_s, u"8"_s, 2, u"m"_s, {u"child"_s}, {u"j"_s, u"k"_s})),
        withSign(
            theChild(person(u"u"_s, u"Baby"_s, {}, 2, u"m"_s, {u"due 14 September"_s}, {u"j"_s})),
            GenoSign::Triangle),
        withSign(
            person(u"k"_s, u"Kwame"_s, u"36"_s, 1, u"d"_s, {u"father · parental responsibility"_s}),
            GenoSign::Square)};
    return family;
}

GenoFamily largeFamily()
{
    GenoFamily family = smallFamily();
    family.homes.insert(1, {u"n"_s, u"Nan’s"_s, {}});
    GenoPerson grandad =
        withSign(person(u"o"_s, u"Samuel"_s, {}, 0, {}, {u"grandparent"_s, u"died 2017"_s}),
            GenoSign::Square);
    grandad.gone = true;
    family.people.prepend(withSign(
        person(u"g"_s, u"Grace"_s, u"61"_s, 0, u"n"_s, {u"grandparent"_s}), GenoSign::Circle));
    family.people.append(grandad);
    family.people[1].parents = {u"g"_s, u"o"_s};
    family.people.append(
        person(u"a"_s, u"Bea"_s, u"29"_s, 1, u"n"_s, {u"aunt or uncle"_s}, {u"g"_s}));
    for (const auto &[id, name, age] : {std::tuple(u"1"_s, u"Tom"_s, u"5"_s),
             std::tuple(u"2"_s, u"Christopher-Alexander"_s, u"3"_s),
             std::tuple(u"3"_s, u"Ada"_s, u"1"_s)})
        family.people.append(
            theChild(person(id, name, age, 2, u"m"_s, {u"child"_s}, {u"j"_s, u"k"_s})));
    family.people.append(person(u"c"_s, u"Leo"_s, u"4"_s, 2, u"n"_s, {u"cousin"_s}, {u"a"_s}));
    family.people.append(person(u"p"_s, u"Dele"_s, u"40"_s, 1, u"m"_s, {u"parent’s partner"_s}));
    return family;
}

QList<WidgetSample> widgetSamples()
{
    const QDate today(2019, 6, 20);
    const auto inCard = [](const QString &heading, QWidget *widget) {
        auto *card = new Card(heading);
        card->body()->addWidget(widget);
        card->body()->addStretch(1);
        return card;
    };
    const auto genogram = [inCard](const GenoFamily &family) {
        auto *tree = new Genogram;
        tree->setFamily(family);
        QWidget *card = inCard(u"Who lives where"_s, tree);
        tree->setFocus();
        return card;
    };
    return {
        {u"month"_s, {1060, 620},
            [today] {
                auto *view = new MonthView;
                view->setToday(today);
                view->setItems(monthItems());
                view->setNotes({{QDate(2019, 5, 27), u"Bank holiday"_s},
                    {QDate(2019, 5, 28), u"Half-term"_s}, {QDate(2019, 5, 29), u"Half-term"_s}});
                view->focusDays();
                return view;
            }},
        {u"scores"_s, {640, 200},
            [today, inCard] {
                auto *line = new ScoreLine;
                line->setScores(scores(), today);
                auto *card = inCard(u"Fran feels safe"_s, line);
                auto *none = new ScoreLine(card);
                card->body()->insertWidget(1, none);
                return static_cast<QWidget *>(card);
            }},
        {u"thennow"_s, {760, 420},
            [inCard] {
                auto *chart = new ThenNowChart;
                chart->setRows(needs());
                return static_cast<QWidget *>(inCard(u"Then and now"_s, chart));
            }},
        {u"timeline"_s, {760, 520},
            [today, inCard] {
                auto *line = new TimeLine;
                line->setKinds({{u"meeting"_s, u"TAF meetings"_s}, {u"note"_s, u"Notes"_s},
                    {u"concern"_s, u"Concerns"_s}});
                line->setEvents(events(), today);
                QWidget *card = inCard(u"Chronology"_s, line);
                line->showEvent(u"4"_s);
                return card;
            }},
        {u"genogram-small"_s, {760, 420}, [genogram] { return genogram(smallFamily()); }},
        {u"genogram-large"_s, {960, 620}, [genogram] { return genogram(largeFamily()); }}};
}

} // namespace hometray::samples
