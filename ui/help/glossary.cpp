// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/glossary.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
struct Say {
    Q_DECLARE_TR_FUNCTIONS(Glossary)
};

QList<Term> terms()
{
    return {
        {Say::tr("Case note"), {Say::tr("case notes")},
            Say::tr("What happened and who said it, told apart from what you make of it. Written "
                    "soon, in plain English, with the source named, so that somebody else could "
                    "act on it.")},
        {Say::tr("Closure"), {Say::tr("closing"), Say::tr("closed")},
            Say::tr("The end of an FFA. Before it the notes, the Family Plan and the Outcomes "
                    "Review are brought up to date, and the closure summary and the family's "
                    "feedback are written.")},
        {Say::tr("Consent"), {Say::tr("agreed")},
            Say::tr("The FFA is voluntary. Each person says yes or no for themselves, to help and "
                    "to sharing; young people from 16 decide alone, and younger ones who can. A no "
                    "is written down, too.")},
        {Say::tr("Coordinator"), {Say::tr("Families First Coordinator")},
            Say::tr("Each double district has a Senior Families First Coordinator and a "
                    "Coordinator. They advise on process, practice and EHM, and help to find "
                    "cover before a school holiday when asked in time.")},
        {Say::tr("EHM"), {Say::tr("Early Help Module")},
            Say::tr("The Early Help Module: the county's record of families and the evidence of "
                    "what help achieved. Hometray prepares what goes there and shows what has not "
                    "been entered yet; it does not replace it.")},
        {Say::tr("Family Plan"), {Say::tr("the plan")},
            Say::tr("What is to be different for the family, and who does what by when. Begun in "
                    "the assessment, taken up by the first TAF, reviewed at each one after. Family "
                    "members own actions, too.")},
        {Say::tr("FFA"), {Say::tr("FFAs"), Say::tr("Families First Assessment")},
            Say::tr(
                "Families First Assessment: Hertfordshire's shared assessment and plan for a "
                "whole family that needs more than one agency. Voluntary, made with the family, "
                "in words they understand.")},
        {Say::tr("Finalise"), {Say::tr("finalised")},
            Say::tr(
                "To say that the assessment is complete, with what other agencies contributed. "
                "Due three weeks after the family was registered. It can be finalised with gaps "
                "when the reason is written down.")},
        {Say::tr("Helpdesk"), {Say::tr("Families First Helpdesk")},
            Say::tr("The Families First Helpdesk says whether a family has an FFA already, sets "
                    "families up on EHM, and helps with EHM. It may ring your agency's main number "
                    "back to be certain who you are.")},
        {Say::tr("Home tray"), {Say::tr("home trays")},
            Say::tr("Your own list of the families you are keyworker for. Where the family agrees, "
                    "it can be shared with a manager or colleague, so that somebody can reach a "
                    "family while you are away.")},
        {Say::tr("Keyworker"), {Say::tr("keyworkers")},
            Say::tr("The family's single contact: leads the Team Around the Family, coordinates "
                    "the plan and keeps it under review. Answers to their own agency, and not for "
                    "what others do.")},
        {Say::tr("Main contact for the holiday"),
            {Say::tr("holiday contact"), Say::tr("main contact")},
            Say::tr("The member of the TAF whom the family can ring while you are away. Has access "
                    "on EHM, knows the risks, and the family has their details. Agreed at the last "
                    "TAF before the holiday.")},
        {Say::tr("Meeting Outcome Form"), {},
            Say::tr("What a TAF decided. Printed with the updated Family Plan and given to the "
                    "parents within five working days of the meeting.")},
        {Say::tr("Outcomes Review"), {},
            Say::tr(
                "Need by need: how it was at the start, how it is now, what shows it, and "
                "whether it was met, partly or not, with the family's view beside yours. Needed "
                "before closing.")},
        {Say::tr("Registration"), {Say::tr("registered")},
            Say::tr("The family is set up on EHM by the Helpdesk from the registration form. The "
                    "clocks start here: three weeks for the assessment, six for the first TAF.")},
        {Say::tr("TAF"), {Say::tr("TAFs"), Say::tr("Team Around the Family")},
            Say::tr("Team Around the Family: the family and those who help it, and their meeting. "
                    "The first within six weeks of registration, then at most every six weeks. EHM "
                    "is updated within two to three working days.")},
        {Say::tr("Private fostering"), {},
            Say::tr("A child under 16 (18 when disabled) who lives for 28 days or more with "
                    "somebody who is no parent and no close relative. The council must be told.")},
    };
}
} // namespace

const QList<Term> &glossary()
{
    static const QList<Term> sorted = [] {
        QList<Term> all = terms();
        std::sort(all.begin(), all.end(), [](const Term &a, const Term &b) {
            return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
        });
        return all;
    }();
    return sorted;
}

QList<Term> termsIn(const QString &text)
{
    struct Hit {
        qsizetype at;
        qsizetype length;
        const Term *term;
    };
    QList<Hit> hits;
    for (const Term &term : glossary()) {
        for (const QString &word : QStringList{term.name} + term.alsoWritten) {
            const QRegularExpression pattern(u"\\b"_s + QRegularExpression::escape(word) + u"\\b"_s,
                QRegularExpression::CaseInsensitiveOption
                    | QRegularExpression::UseUnicodePropertiesOption);
            const auto match = pattern.match(text);
            if (match.hasMatch())
                hits.append({match.capturedStart(), match.capturedLength(), &term});
        }
    }
    std::sort(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) {
        return a.at != b.at ? a.at < b.at : a.length > b.length;
    });
    QList<Term> found;
    QStringList names;
    qsizetype from = 0;
    for (const Hit &hit : std::as_const(hits)) {
        if (hit.at < from || names.contains(hit.term->name))
            continue;
        found.append(*hit.term);
        names.append(hit.term->name);
        from = hit.at + hit.length;
    }
    return found;
}

} // namespace hometray
