// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/examplewords.h"

#include "rules/checklist.h"
#include "words/dates.h"
#include "words/errors.h"
#include "words/evidence.h"
#include "words/fields.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>
#include <QtCore/QSet>

namespace hometray::words {

using namespace Qt::StringLiterals;

namespace {

class ExampleWords {
    Q_DECLARE_TR_FUNCTIONS(PolicyExamples)
public:
    static QString answerWord(const QString &is)
    {
        if (is == u"ready")
            return tr("ready");
        if (is == u"notReady")
            return tr("not ready");
        if (is == u"notForFamily")
            return tr("not for this family");
        for (int state = int(StepState::Done); state <= int(StepState::CannotBeJudged); ++state) {
            if (stateName(StepState(state)) == is)
                return stateWord(StepState(state));
        }
        return is;
    }

    static QString answerFault(const ExampleFault &fault, const Policy &policy)
    {
        const ExampleAnswer &answer = *fault.answer;
        const ChecklistSpec *list = policy.checklist(answer.list);
        const Step *step = list ? list->step(answer.step) : nullptr;
        const QString name = list ? list->title : answer.list;
        return step ? tr("%1: on %2, in “%3”, “%4” is %5 and should be %6.")
                          .arg(fault.title, longDate(answer.on), name, step->title,
                              answerWord(fault.said), answerWord(answer.is))
                    : tr("%1: on %2, “%3” is %4 and should be %5.")
                          .arg(fault.title, longDate(answer.on), name, answerWord(fault.said),
                              answerWord(answer.is));
    }

    static QString commandFault(const ExampleFault &fault, const Policy &policy)
    {
        QJsonObject command;
        for (const PolicyExample &example : policy.examples()) {
            if (example.id == fault.example)
                command = example.story.at(fault.command).toObject();
        }
        const QString id = command[u"command"_s].toString();
        const QDate day = QDateTime::fromString(command[u"at"_s].toString(), Qt::ISODate).date();
        const QString known = commandTitle(id);
        const QString name = known.isEmpty() ? id : known;
        if (!fault.error)
            return tr("%1: “%2” of %3 should be refused, and is not.")
                .arg(fault.title, name, longDate(day));
        Naming naming;
        naming.command = id;
        return tr("%1: “%2” of %3 is refused: %4")
            .arg(fault.title, name, longDate(day), sentence(*fault.error, naming));
    }

    static QString line(int failing, int all)
    {
        if (all == 0)
            return tr("These rules carry no examples.");
        if (failing == 0)
            return all == 1 ? tr("The one example comes out as it says.")
                            : tr("All %1 examples come out as they say.").arg(all);
        return tr("%1 of %2 examples do not come out as they say:").arg(failing).arg(all);
    }
};

} // namespace

QString exampleFault(const ExampleFault &fault, const Policy &policy)
{
    return fault.answer ? ExampleWords::answerFault(fault, policy)
                        : ExampleWords::commandFault(fault, policy);
}

QString examplesLine(const QList<ExampleFault> &faults, const Policy &policy)
{
    QSet<QString> failing;
    for (const ExampleFault &fault : faults)
        failing.insert(fault.example);
    return ExampleWords::line(int(failing.size()), int(policy.examples().size()));
}

} // namespace hometray::words
