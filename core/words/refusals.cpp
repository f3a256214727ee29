// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/refusals.h"

#include "words/dates.h"
#include "words/fields.h"
#include "words/history.h"
#include "words/wrongs.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QSet>

#include <algorithm>

namespace hometray::words {

using namespace Qt::StringLiterals;

namespace {

class Refusals {
    Q_DECLARE_TR_FUNCTIONS(Refusals)
public:
    Refusals(const Refusal &r, const Naming &n) : refusal(r), naming(n) { }

    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString nextStep() const;

private:
    [[nodiscard]] QString value(const char *name) const
    {
        const QVariant held = refusal.values.value(QLatin1String(name));
        return held.typeId() == QMetaType::QDate ? longDate(held.toDate()) : held.toString();
    }
    [[nodiscard]] bool has(const char *name) const { return !value(name).isEmpty(); }
    [[nodiscard]] QString number(const char *name) const
    {
        return QLocale(QLocale::English)
            .toString(refusal.values.value(QLatin1String(name)).toLongLong());
    }
    /// The field in words, to begin a sentence with.
    [[nodiscard]] QString field() const
    {
        if (has("ofField"))
            return capitalised(corrected());
        return refusal.field.isEmpty() ? tr("What you gave")
                                       : capitalised(fieldPath(naming.command, refusal.field));
    }
    /// What a correction is about.
    [[nodiscard]] QString corrected() const
    {
        return fieldLabel(value("ofType"), value("ofField"));
    }
    [[nodiscard]] QString fieldCalled(const QString &name) const
    {
        // Of what was refused in the name of another command (a correction), it is that one's.
        const QString said = has("command") ? fieldPath(value("command"), name)
                                            : fieldPath(naming.command, name);
        if (said != name)
            return said;
        // Named beside the field at fault: the other day of the same thing.
        const QString sibling =
            refusal.field.left(refusal.field.lastIndexOf(u'.') + 1) + name;
        const QString beside = has("command") ? sibling : fieldPath(naming.command, sibling);
        return beside == sibling ? ofAnything(name) : beside;
    }
    /// A field of something else than the command writes: the day of the TAF a copy is of.
    [[nodiscard]] static QString ofAnything(const QString &name)
    {
        const QByteArray last = name.section(u'.', -1).toUtf8();
        const QByteArray type = name.section(u'.', -2, -2).toUtf8();
        QSet<QString> labels;
        for (const RecordList &list : recordLists()) {
            const QString label = list.type->field(QLatin1String(last))
                ? fieldLabel(QLatin1String(list.type->name), QLatin1String(last))
                : QString();
            if (!label.isEmpty() && list.type->name == type)
                return label;
            if (!label.isEmpty())
                labels.insert(label);
        }
        // Of several it is called as none of them.
        const QString general = labels.size() == 1 ? *labels.begin()
                                                   : fieldLabel(QLatin1String(), QLatin1String(last));
        return general.isEmpty() ? name : general;
    }
    /// A person the refusal names: by name where it can be found out, or as "this person".
    [[nodiscard]] QString person() const
    {
        const QString given = value("person");
        QString name = naming.object ? naming.object(given) : QString();
        if (!name.isEmpty())
            return name;
        // An id says nothing to a person.
        return given.isEmpty() || isAnId(given) ? tr("this person") : given;
    }
    static bool isAnId(const QString &text)
    {
        const auto isHex = [](QChar c) { return c.isDigit() || (c >= u'a' && c <= u'f'); };
        return text.size() == 32 && std::all_of(text.begin(), text.end(), isHex);
    }
    [[nodiscard]] QString steps() const
    {
        QStringList titles;
        for (const QString &id : refusal.values.value(u"steps"_s).toStringList()) {
            const QString title = naming.step ? naming.step(id) : QString();
            titles.append(title.isEmpty() ? id : title);
        }
        return listedTitles(titles);
    }
    [[nodiscard]] QString nameOf(const QString &id) const
    {
        const QString name = naming.object ? naming.object(id) : QString();
        return name.isEmpty() ? tr("one of the children") : name;
    }
    [[nodiscard]] QString gaps() const
    {
        QStringList words;
        for (const QString &gap : refusal.values.value(u"missing"_s).toStringList()) {
            const auto equals = gap.indexOf(u'=');
            words.append(assessmentGap(equals < 0 ? gap : gap.first(equals),
                equals < 0 ? QString() : nameOf(gap.sliced(equals + 1))));
        }
        words.removeDuplicates();
        return listed(words);
    }
    /// A field may be called as it asks: "has it lasted?"
    [[nodiscard]] static QString missing(const QString &called)
    {
        return called.endsWith(u'?') ? tr("Still missing: %1", "a question").arg(called)
                                     : tr("Still missing: %1.").arg(called);
    }
    [[nodiscard]] QString clashes() const
    {
        QStringList names;
        for (const FieldClash &clash : refusal.clashes)
            names.append(fieldLabel(clash.object, clash.field));
        return listed(names);
    }

    const Refusal &refusal;
    const Naming &naming;
};

QString Refusals::sentence() const
{
    switch (refusal.code) {
    case RefusalCode::FieldMissing:
        return refusal.field.isEmpty()
            ? tr("Nothing was filled in or changed, so nothing was saved.")
            : missing(has("ofField") ? corrected() : fieldCalled(refusal.field));
    case RefusalCode::FieldWrong:
        if (value("reason") == u"reviewAfterLimit" && has("limit"))
            return tr("%1: the review is due by %2.").arg(field(), value("limit"));
        return tr("%1: %2").arg(field(), wrong(value("reason")));
    case RefusalCode::TextTooLong:
        return tr("%1 is longer than Hometray keeps in one place (up to %2).")
            .arg(field(), number("limit"));
    case RefusalCode::DateInFuture:
        return has("date") ? tr("%1: %2 is still to come.").arg(field(), value("date"))
                           : tr("%1 is still to come.").arg(field());
    case RefusalCode::DateBeforeBirth:
        return tr("%1 lies before %2 was born.").arg(field(), person());
    case RefusalCode::DateTooOld:
        return has("date") ? tr("%1: %2 is too long ago.").arg(field(), value("date"))
                           : tr("%1 is too long ago.").arg(field());
    case RefusalCode::DatesContradict:
        if (has("due"))
            return tr("The look-back is due on %1: what has lasted can be said from that day on.")
                .arg(value("due"));
        return tr("These two dates do not go together: %1 and %2.")
            .arg(fieldCalled(value("first")), fieldCalled(value("second")));
    case RefusalCode::ChoiceUnknown:
        return tr("%1: “%2” is not one of the choices.").arg(field(), value("choice"));
    case RefusalCode::NotThere:
        if (refusal.field.isEmpty() && !typeLabel(value("what")).isEmpty())
            return tr("There is no %1 in the family’s record yet.").arg(typeLabel(value("what")));
        return !typeLabel(value("what")).isEmpty()
            ? tr("%1: this %2 is not in the family’s record.")
                  .arg(field(), typeLabel(value("what")))
            : tr("%1: this is not in the family’s record.").arg(field());
    case RefusalCode::NotANumber:
        return tr("%1 is not a number.").arg(field());
    case RefusalCode::OutOfRange:
        return tr("%1 goes from %2 to %3.").arg(field(), value("from"), value("to"));
    case RefusalCode::AlreadyDone:
        return has("what") ? tr("This has been done before: %1.").arg(alreadyDone(value("what")))
                           : tr("This has been done before.");
    case RefusalCode::CaseNotRegistered:
        return tr("The family is still waiting for the Helpdesk: it is not registered on EHM yet.");
    case RefusalCode::CaseClosed:
        return tr("This FFA is closed.");
    case RefusalCode::CaseNotClosed:
        return tr("This FFA is open.");
    case RefusalCode::CaseIncomplete:
        return tr("Part of this family’s record has not arrived here yet, so this cannot be judged "
                  "safely.");
    case RefusalCode::ConsentMissing:
        if (!has("person"))
            return tr("Nobody of the family has been recorded as agreeing to this.");
        return tr("Nobody has recorded that %1 agrees.").arg(person());
    case RefusalCode::ConsentNotReviewed:
        return tr("The family’s agreement has not been looked at again with them. That comes "
                  "before anything is shared with a new keyworker.");
    case RefusalCode::NeedsCapacity:
        if (refusal.values.value(u"ageKnown"_s, true) == false)
            return tr("It is not known whether %1 is 16 or older. Record their date of birth, or "
                      "that they are able to decide this for themselves.")
                .arg(person());
        return tr("%1 is under 16, and nobody has recorded that they are able to decide this for "
                  "themselves.")
            .arg(capitalised(person()));
    case RefusalCode::AssessmentGaps:
        return refusal.values.contains(u"missing"_s)
            ? tr("The assessment still has gaps: %1.").arg(gaps())
            : tr("The assessment still has gaps.");
    case RefusalCode::AssessmentFinalised:
        return tr("The assessment is finalised already.");
    case RefusalCode::NotFinalised:
        return tr("The assessment is not finalised yet.");
    case RefusalCode::MeetingNotHeld:
        return tr("This TAF has not been recorded as held.");
    case RefusalCode::MeetingAlreadyHeld:
        return tr("This TAF is recorded as held already.");
    case RefusalCode::MeetingCancelled:
        return tr("This TAF was cancelled.");
    case RefusalCode::ActionsNotReviewed: {
        const int n = refusal.values.value(u"count"_s).toInt();
        return n == 1 ? tr("One open action was not spoken of.")
                      : tr("%n open actions were not spoken of.", nullptr, n);
    }
    case RefusalCode::ActionClosed:
        return tr("This action is done or dropped already.");
    case RefusalCode::MemberEnded:
        return tr("This person is no longer in the team around the family.");
    case RefusalCode::ConcernOpen:
        if (has("undone"))
            return tr("This is about a concern that was undone, and nobody said why.");
        return tr("A concern about somebody’s safety is still open. It comes first.");
    case RefusalCode::ConcernClosed:
        return tr("This concern is closed already.");
    case RefusalCode::StepsOpen: {
        const auto n = refusal.values.value(u"steps"_s).toStringList().size();
        return n == 1 ? tr("One step is still open before this FFA can be closed: %1.").arg(steps())
                      : tr("%n steps are still open before this FFA can be closed: %1.", nullptr,
                          static_cast<int>(n))
                            .arg(steps());
    }
    case RefusalCode::OverrideByOneself:
        return tr(
            "Agreeing to leave a step open is for somebody else than the family’s keyworker.");
    case RefusalCode::NothingToWithdraw:
        if (has("person"))
            return tr("%1 had not agreed to that by then. Choose what they withdraw from.")
                .arg(capitalised(person()));
        return tr("There is nothing to undo.");
    case RefusalCode::BuiltUponLater: {
        const QString what = typeLabel(value("what"));
        if (has("redo"))
            return tr("This can no longer be redone: what was written since does not go with it "
                      "(%1).")
                .arg(what);
        if (has("correction"))
            return tr("This cannot be corrected here: it was written again later, or something "
                      "rests on it (%1).")
                .arg(what);
        return what.isEmpty()
            ? tr("This can no longer be undone: something written later rests on it.")
            : tr("This can no longer be undone: something written later rests on it (%1).")
                  .arg(what);
    }
    case RefusalCode::AlreadyErased:
        return tr("This text has been erased already.");
    case RefusalCode::AddressStillTold: {
        const int texts = refusal.values.value(u"count"_s).toInt();
        return texts == 1
            ? tr("This says an address that must not be disclosed, and another text says it, too. "
                 "Once it is erased here, nothing can tell any more what to leave out there.")
            : tr("This says an address that must not be disclosed, and %n other texts say it, too. "
                 "Once it is erased here, nothing can tell any more what to leave out there.",
                nullptr, texts);
    }
    case RefusalCode::ReasonMissing:
        return tr("Please say why.");
    case RefusalCode::NotAllowed:
        return tr("As %1 you cannot do this for this family.").arg(role(value("role")));
    case RefusalCode::ChangedMeanwhile: {
        const QString what = clashes();
        return what.isEmpty()
            ? tr("Somebody else changed this after you opened it. Both versions are kept.")
            : tr("Somebody else changed this after you opened it: %1. Both versions are kept.")
                  .arg(what);
    }
    case RefusalCode::Conflict:
        return tr("Two people wrote different things here without knowing of each other. Both are "
                  "kept until one is chosen.");
    case RefusalCode::TransferNotOffered:
        return tr("This FFA has not been offered to another keyworker.");
    case RefusalCode::NotInEhmKind:
        return tr("This is not something that is entered in EHM.");
    case RefusalCode::ClockImplausible:
        return tr("This computer’s date cannot be right, so nothing was written.");
    case RefusalCode::TwoKeyworkers:
        return tr("Two people took over this FFA without knowing of each other. It cannot be "
                  "closed until a manager has settled who its keyworker is.");
    }
    return {};
}

QString Refusals::nextStep() const
{
    const QString title = mendTitle(refusal);
    if (!title.isEmpty())
        return tr("Next: %1.").arg(title);
    switch (refusal.code) {
    case RefusalCode::AssessmentGaps:
        return tr("Fill them in, or say why it is finalised as it is.");
    case RefusalCode::ActionsNotReviewed:
        return tr("Say for each what became of it: done, going on, changed or dropped.");
    case RefusalCode::ChangedMeanwhile:
    case RefusalCode::Conflict:
        return tr("Look at both and choose.");
    case RefusalCode::OverrideByOneself:
        return tr("Name the manager or coordinator who agreed.");
    case RefusalCode::CaseIncomplete:
        return tr("Ask whoever shared it to send it again.");
    case RefusalCode::ClockImplausible:
        return tr("Put the computer’s date right, or confirm that it is right.");
    case RefusalCode::TextTooLong:
        return tr("Shorten it, or put part of it into another note.");
    case RefusalCode::ChoiceUnknown:
        return naming.codes ? tr("One of these: %1.").arg(
                   naming.codes(value("list")).join(u", "_s))
                            : tr("Choose one from the list.");
    case RefusalCode::StepsOpen:
        return tr("Do them, or ask somebody else to agree to leave them open.");
    case RefusalCode::BuiltUponLater:
        if (has("correction"))
            return tr("Look for the later entry in the history, and correct that one.");
        if (has("first"))
            return tr("Undo this first, in the history: %1 (written on %2).")
                .arg(kindTitle(value("first")), value("on"));
        return has("redo") ? tr("Write it anew, as it holds now.") : tr("Correct it instead.");
    case RefusalCode::ConcernOpen:
        return has("undone") ? tr("Redo it in the history. Then close it, or undo it and say why.")
                             : QString();
    case RefusalCode::AddressStillTold:
        return tr("Search for the address and erase those texts together with this. What was "
                  "corrected or undone is in the history still.");
    case RefusalCode::FieldMissing:
    case RefusalCode::FieldWrong:
    case RefusalCode::DateInFuture:
    case RefusalCode::DateBeforeBirth:
    case RefusalCode::DateTooOld:
    case RefusalCode::DatesContradict:
    case RefusalCode::NotThere:
    case RefusalCode::NotANumber:
    case RefusalCode::OutOfRange:
    case RefusalCode::AlreadyDone:
    case RefusalCode::CaseNotRegistered:
    case RefusalCode::CaseClosed:
    case RefusalCode::CaseNotClosed:
    case RefusalCode::ConsentMissing:
    case RefusalCode::ConsentNotReviewed:
    case RefusalCode::NeedsCapacity:
    case RefusalCode::AssessmentFinalised:
    case RefusalCode::NotFinalised:
    case RefusalCode::MeetingNotHeld:
    case RefusalCode::MeetingAlreadyHeld:
    case RefusalCode::MeetingCancelled:
    case RefusalCode::ActionClosed:
    case RefusalCode::MemberEnded:
    case RefusalCode::ConcernClosed:
    case RefusalCode::NothingToWithdraw:
    case RefusalCode::AlreadyErased:
    case RefusalCode::ReasonMissing:
    case RefusalCode::NotAllowed:
    case RefusalCode::TransferNotOffered:
    case RefusalCode::NotInEhmKind:
    case RefusalCode::TwoKeyworkers:
        break;
    }
    return {};
}

} // namespace

QString sentence(const Refusal &refusal, const Naming &naming)
{
    return Refusals(refusal, naming).sentence();
}

QString nextStep(const Refusal &refusal, const Naming &naming)
{
    return Refusals(refusal, naming).nextStep();
}

QString mendTitle(const Refusal &refusal)
{
    return refusal.mend.isEmpty() ? QString() : commandTitle(refusal.mend);
}

} // namespace hometray::words
