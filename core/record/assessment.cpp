// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/assessment.h"

#include "record/kinds.h"

namespace hometray {

template <>
const TypeInfo &typeInfo<Assessment>()
{
    const QLatin1String takingUp(kinds::caseTakenUp);
    const QList<QLatin1String> finalising{QLatin1String(kinds::assessmentFinalised), takingUp};
    const QList<QLatin1String> signing{QLatin1String(kinds::assessmentSigned), takingUp};
    static const TypeInfo info = describe<Assessment>(13, "assessment",
        {
            past(field<&Assessment::startedOn>(1, "startedOn")),
            longText<&Assessment::triedBefore>(2, "triedBefore"),
            longText<&Assessment::analysis>(3, "analysis"),
            choice<&Assessment::level>(4, "level", "levelsOfNeed"),
            saidIn(finalising, field<&Assessment::noActionNeeded>(5, "noActionNeeded")),
            saidIn(finalising, past(field<&Assessment::finalisedOn>(6, "finalisedOn"))),
            saidIn(finalising, longText<&Assessment::gaps>(7, "gaps")),
            saidIn(signing, past(field<&Assessment::signedOn>(8, "signedOn"))),
            saidIn(signing, field<&Assessment::signedBy>(9, "signedBy", "person")),
            saidIn(signing, past(field<&Assessment::copyGivenOn>(10, "copyGivenOn"))),
            saidIn(signing, field<&Assessment::copyHow>(11, "copyHow")),
            longText<&Assessment::othersContributed>(12, "othersContributed"),
            saidIn(
                signing, past(field<&Assessment::signatureDeclinedOn>(13, "signatureDeclinedOn"))),
            saidIn(signing, field<&Assessment::signatureAskedBy>(14, "signatureAskedBy")),
            saidIn(signing, past(field<&Assessment::copyDeclinedOn>(15, "copyDeclinedOn"))),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<DomainEntry>()
{
    static const TypeInfo info = describe<DomainEntry>(14, "domainEntry",
        {
            required(field<&DomainEntry::person>(1, "person", "person")),
            required(choice<&DomainEntry::domain>(2, "domain", "domains")),
            longText<&DomainEntry::strengths>(3, "strengths"),
            longText<&DomainEntry::needs>(4, "needs"),
            field<&DomainEntry::score>(5, "score"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<ChildVoice>()
{
    static const TypeInfo info = describe<ChildVoice>(15, "childVoice",
        {
            required(field<&ChildVoice::person>(1, "person", "person")),
            longText<&ChildVoice::words>(2, "words"),
            required(past(field<&ChildVoice::on>(3, "on"))),
            fixed(field<&ChildVoice::about>(4, "about")),
            field<&ChildVoice::source>(5, "source"),
            field<&ChildVoice::declined>(6, "declined"),
            field<&ChildVoice::askedBy>(7, "askedBy"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<ParentView>()
{
    static const TypeInfo info = describe<ParentView>(16, "parentView",
        {
            required(field<&ParentView::person>(1, "person", "person")),
            required(longText<&ParentView::view>(2, "view")),
            required(past(field<&ParentView::on>(3, "on"))),
            fixed(field<&ParentView::about>(4, "about")),
        });
    return info;
}

} // namespace hometray
