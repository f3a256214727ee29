// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/dutyends.h"

#include "rules/asked.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace hometray {

QList<FieldWrite> saidOfResponsibility(const CaseRecord &record, const ObjectId &person)
{
    static const FieldInfo *field =
        typeInfo<Person>().field(QLatin1String("parentalResponsibility"));
    return record.said.value(person).value(field->number);
}

std::vector<HelpStopped> helpStopped(const CaseRecord &record)
{
    // What was said of help; and that somebody has parental responsibility, of whom that was not
    // known: where they agree, help goes on from the day that was written.
    struct Said {
        QDate on;
        qint32 at;
        bool answer;
    };
    QList<Said> all;
    for (const Consent &given : record.consents) {
        if (given.about == u"help"_s && given.on.isValid() && !given.answer.isEmpty())
            all << Said{given.on, given.addedAt, true};
    }
    for (const Person &person : record.people) {
        for (const FieldWrite &write : saidOfResponsibility(record, person.id)) {
            const bool *held = write.value.as<bool>();
            if (held && *held && write.at >= 0 && write.at < record.entries.size())
                all << Said{record.entries.at(write.at).writtenOn(), write.at, false};
        }
    }
    std::sort(all.begin(), all.end(), [](const Said &a, const Said &b) {
        return std::tuple(a.on, a.at, a.answer) < std::tuple(b.on, b.at, b.answer);
    });
    std::vector<HelpStopped> times;
    bool answered = false;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const Said &said = all.at(i);
        answered = answered || said.answer;
        // What is said on one day is taken together.
        if (i + 1 < all.size() && all.at(i + 1).on == said.on)
            continue;
        bool agrees = false, says = false;
        for (const Person &person : record.people) {
            if (!asked::ofFamily(person, said.on)
                || !asked::helpRestsOn(record, person, said.on, said.at))
                continue;
            const QString answer = asked::helpAnswerOn(record, person, said.on);
            agrees = agrees || answer == u"agreed"_s;
            says = says || (!answer.isEmpty() && answer != u"agreed"_s);
        }
        const bool stopped = !times.empty() && !times.back().until.isSet();
        if (agrees && stopped)
            times.back().until = {factDay(said.on), said.at};
        else if (!agrees && !stopped && says && answered)
            times.push_back({{factDay(said.on), said.at}, {}});
        answered = false;
    }
    return times;
}

} // namespace hometray
