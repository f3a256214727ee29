// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testing/casebuilder.h"

namespace hometray {

/// A family registered on Thursday 14 February 2019 that agreed to help: $mum and $dad with
/// parental responsibility, $nan without, $tom of 16, $fran of 8, $baby expected in May; $home, and
/// $refuge, whose address must not be disclosed; $school; in the team $teacher and $nurse
/// (professionals with access on EHM) and $mumInTeam. Two goals ($calm, $school10) with three open
/// actions ($ring, $visit, $club).
inline CaseBuilder registeredFamily()
{
    CaseBuilder builder(QDate(2019, 2, 11));
    const auto perform = [&builder](const char *command, const char *fields) {
        const Decision decision = builder.perform(command, fields);
        if (!decision)
            qFatal("%s was refused: %s", command, qPrintable(decision.error().field));
    };
    perform("openFfa",
        "{'family':{'name':'Fran'},'helpdeskCheck':{'result':'none'},"
        "'organisations':[{'id':'$school','name':'St Hilda','kind':'school','number':'9193001'}],"
        "'people':["
        "{'id':'$mum','firstName':'Ada','born':'1985-03-02','relationship':'mother',"
        "'parentalResponsibility':true},"
        "{'id':'$dad','firstName':'Ben','born':'1983-07-09','relationship':'father',"
        "'parentalResponsibility':true},"
        "{'id':'$nan','firstName':'Iris','born':'1955-01-20','relationship':'grandparent'},"
        "{'id':'$tom','firstName':'Tom','born':'2003-01-05','child':true},"
        "{'id':'$fran','firstName':'Fran','born':'2010-05-01','child':true,'school':'$school'},"
        "{'id':'$baby','firstName':'Baby','expected':'2019-05-10','child':true}],"
        "'relationships':[{'id':'$nanOfFran','person':'$nan','other':'$fran',"
        "'kind':'grandparent'}],"
        "'households':[{'id':'$home','name':'Home','address':'1 High Street','postcode':'AL1 1AA'},"
        "{'id':'$refuge','name':'Refuge','address':'2 Hidden Lane','doNotDisclose':true}],"
        "'residences':[{'id':'$franAtHome','person':'$fran','household':'$home',"
        "'from':'2012-09-01'},{'id':'$mumAtRefuge','person':'$mum','household':'$refuge'}],"
        "'consents':["
        "{'id':'$mumAgrees','person':'$mum','about':'help','answer':'agreed','how':'inPerson'},"
        "{'person':'$tom','about':'help','answer':'agreed'},"
        "{'person':'$fran','about':'help','answer':'agreed','decidedBy':'$mum'},"
        "{'person':'$dad','about':'help','answer':'refused'}]}");
    builder.on(QDate(2019, 2, 14));
    perform("completeRegistration", "{'sentOn':'2019-02-12','reference':'EHM 4711'}");
    perform("changeTeam",
        "{'members':[{'id':'$teacher','name':'Mr Shah','role':'teacher','professional':true,"
        "'organisation':'$school','from':'2019-02-14','accessFrom':'2019-02-14'},"
        "{'id':'$nurse','name':'Nell','role':'school nurse','professional':true,"
        "'from':'2019-02-14','accessFrom':'2019-02-20'},"
        "{'id':'$mumInTeam','name':'Ada','person':'$mum'}]}");
    perform("changePlan",
        "{'goals':[{'id':'$calm','title':'Evenings are calm','whose':['$fran','$mum']},"
        "{'id':'$school10','title':'Tom is in school','whose':['$tom']}],"
        "'actions':[{'id':'$ring','goal':'$calm','what':'Ring the helpline','person':'$mum',"
        "'dueOn':'2019-03-01'},{'id':'$visit','goal':'$calm','what':'Visit weekly','mine':true,"
        "'ongoing':true},{'id':'$club','goal':'$school10','what':'Breakfast club',"
        "'member':'$teacher','dueOn':'2019-04-01'}]}");
    return builder;
}

} // namespace hometray
