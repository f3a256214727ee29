// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/openffa.h"

#include "record/kinds.h"
#include "workflow/consentchecks.h"
#include "workflow/references.h"
#include "workflow/refuse.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<OpenFfa>()
{
    static const TypeInfo info = describe<OpenFfa>(0, OpenFfa::id,
        {
            required(one<&OpenFfa::family>(1, "family")),
            one<&OpenFfa::helpdeskCheck>(2, "helpdeskCheck"),
            many<&OpenFfa::people>(3, "people"),
            many<&OpenFfa::relationships>(4, "relationships"),
            many<&OpenFfa::households>(5, "households"),
            many<&OpenFfa::hiddenAddresses>(6, "hiddenAddresses"),
            many<&OpenFfa::residences>(7, "residences"),
            many<&OpenFfa::organisations>(8, "organisations"),
            many<&OpenFfa::consents>(9, "consents"),
        });
    return info;
}

Decision decide(const CaseRecord &record, const OpenFfa &command, const Context &context)
{
    if (command.helpdeskCheck.result == u"ffaOpen")
        return refuse(RefusalCode::AlreadyDone, u"helpdeskCheck.result"_s,
            {{u"what"_s, u"ffaOpen"_s}}, "takeUpFfa");
    EventBuilder family(kinds::familyDescribed);
    family.put(CaseRecord::only(record.family), asSingle(command.family));
    EventBuilder check(kinds::helpdeskChecked);
    if (isGiven(command.helpdeskCheck))
        check.add(command.helpdeskCheck);
    EventBuilder people(kinds::peopleChanged);
    EventBuilder hidden(kinds::addressHidden);
    const PeopleChanges changes{command.people, command.relationships, command.households,
        command.hiddenAddresses, command.residences, command.organisations, {}};
    if (const auto refused = addPeopleChanges(record, changes, context, people, hidden))
        return tl::unexpected(*refused);
    const CaseRecord after = foldedWith(record, {people}, context.today);
    if (const auto refused = checkConsents(after, command.consents, "consents"))
        return tl::unexpected(*refused);
    EventBuilder consents(kinds::consentRecorded);
    for (const Consent &consent : command.consents)
        consents.add(consent);
    return eventsOf({family, check, people, hidden, consents});
}

} // namespace hometray
