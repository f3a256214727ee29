// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/widgets.h"

#include "ui/widgets/monthview.h"

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

QList<WidgetSample> widgetSamples()
{
    return {{u"month"_s, {1060, 620}, [] {
                 auto *view = new MonthView;
                 view->setToday(QDate(2019, 6, 20));
                 view->setItems(monthItems());
                 view->setNotes({{QDate(2019, 5, 27), u"Bank holiday"_s},
                     {QDate(2019, 5, 28), u"Half-term"_s}, {QDate(2019, 5, 29), u"Half-term"_s}});
                 view->focusDays();
                 return view;
             }}};
}

} // namespace hometray::samples
