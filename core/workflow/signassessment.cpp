// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/signassessment.h"

#include "record/kinds.h"
#include "workflow/datechecks.h"
#include "workflow/refuse.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<SignAssessment>()
{
    static const TypeInfo info = describe<SignAssessment>(0, SignAssessment::id,
        {
            past(field<&SignAssessment::signedOn>(1, "signedOn")),
            field<&SignAssessment::signedBy>(2, "signedBy", "person"),
            past(field<&SignAssessment::copyGivenOn>(3, "copyGivenOn")),
            field<&SignAssessment::copyHow>(4, "copyHow"),
            past(field<&SignAssessment::signatureDeclinedOn>(5, "signatureDeclinedOn")),
            field<&SignAssessment::signatureAskedBy>(6, "signatureAskedBy"),
            past(field<&SignAssessment::copyDeclinedOn>(7, "copyDeclinedOn")),
        });
    return info;
}

Decision decide(const CaseRecord &record, const SignAssessment &command, const Context &context)
{
    if (const auto refused = unlessOpen(record))
        return tl::unexpected(*refused);
    const Assessment *known = CaseRecord::only(record.assessment);
    if (!known || !known->finalisedOn.isValid())
        return refuse(RefusalCode::NotFinalised, {}, {}, "finaliseAssessment");
    const bool signs = command.signedOn.isValid() || !command.signedBy.isEmpty();
    const bool copied = command.copyGivenOn.isValid() || !command.copyHow.isEmpty();
    if (signs && command.signedBy.isEmpty())
        return refuse(RefusalCode::FieldMissing, u"signedBy"_s);
    const bool declined = command.signatureDeclinedOn.isValid() || command.copyDeclinedOn.isValid();
    if (signs && command.signatureDeclinedOn.isValid())
        return refuse(
            RefusalCode::FieldWrong, u"signatureDeclinedOn"_s, {{u"reason"_s, u"eitherOr"_s}});
    if (copied && command.copyDeclinedOn.isValid())
        return refuse(RefusalCode::FieldWrong, u"copyDeclinedOn"_s, {{u"reason"_s, u"eitherOr"_s}});
    if (!signs && !copied && !declined)
        return refuse(RefusalCode::FieldMissing, u"signedOn"_s);
    Assessment after = *known;
    const NamedDay finalised{known->finalisedOn, "finalisedOn"};
    if (signs) {
        after.signedOn = orToday(command.signedOn, context);
        after.signedBy = command.signedBy;
        const NamedDay day{after.signedOn, "signedOn"};
        if (const auto refused = unlessSince(u"signedOn"_s, day, finalised))
            return tl::unexpected(*refused);
        for (const ObjectId &id : command.signedBy) {
            if (const auto refused =
                    unlessInLifeOf(CaseRecord::find(record.people, id), u"signedBy"_s, day))
                return tl::unexpected(*refused);
        }
    }
    if (copied) {
        after.copyGivenOn = orToday(command.copyGivenOn, context);
        after.copyHow = command.copyHow;
        if (const auto refused =
                unlessSince(u"copyGivenOn"_s, {after.copyGivenOn, "copyGivenOn"}, finalised))
            return tl::unexpected(*refused);
    }
    if (command.signatureDeclinedOn.isValid()) {
        after.signatureDeclinedOn = command.signatureDeclinedOn;
        after.signatureAskedBy = command.signatureAskedBy;
        if (const auto refused = unlessSince(u"signatureDeclinedOn"_s,
                {after.signatureDeclinedOn, "signatureDeclinedOn"}, finalised))
            return tl::unexpected(*refused);
    }
    if (command.copyDeclinedOn.isValid()) {
        after.copyDeclinedOn = command.copyDeclinedOn;
        if (const auto refused = unlessSince(
                u"copyDeclinedOn"_s, {after.copyDeclinedOn, "copyDeclinedOn"}, finalised))
            return tl::unexpected(*refused);
    }
    EventBuilder event(kinds::assessmentSigned);
    event.change(*known, after);
    return eventsOf(event);
}

} // namespace hometray
