<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>Away</name>
    <message numerus="yes">
        <source>%n actions done</source>
        <translation>
            <numerusform>%n action done</numerusform>
            <numerusform>%n actions done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions dropped</source>
        <translation>
            <numerusform>%n action dropped</numerusform>
            <numerusform>%n actions dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions of yours to take up again</source>
        <translation>
            <numerusform>%n action of yours to take up again</numerusform>
            <numerusform>%n actions of yours to take up again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n families</source>
        <translation>
            <numerusform>%n family</numerusform>
            <numerusform>%n families</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working days until your last day, %1</source>
        <translation>
            <numerusform>%n working day until your last day, %1</numerusform>
            <numerusform>%n working days until your last day, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working days until the county’s %1, %2</source>
        <comment>holiday, its first day</comment>
        <translation>
            <numerusform>%n working day until the county’s %1, %2</numerusform>
            <numerusform>%n working days until the county’s %1, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message numerus="yes">
        <source>%n families</source>
        <translation>
            <numerusform>%n family</numerusform>
            <numerusform>%n families</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was erased is gone from %n older copies there, too. Each was read again.</source>
        <translation>
            <numerusform>What was erased is gone from %n older copy there, too. It was read again.</numerusform>
            <numerusform>What was erased is gone from %n older copies there, too. Each was read again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Called</name>
    <message numerus="yes">
        <source>%n babies due %1</source>
        <translation>
            <numerusform>%n baby due %1</numerusform>
            <numerusform>%n babies due %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working days</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working days late</source>
        <translation>
            <numerusform>%n working day late</numerusform>
            <numerusform>%n working days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Due</name>
    <message numerus="yes">
        <source>%n actions of others are late: ask at the next TAF</source>
        <translation>
            <numerusform>%n action of others is late: ask at the next TAF</numerusform>
            <numerusform>%n actions of others are late: ask at the next TAF</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message numerus="yes">
        <source>%n concerns are open, the oldest of %1</source>
        <translation>
            <numerusform>%n concern is open, the oldest of %1</numerusform>
            <numerusform>%n concerns are open, the oldest of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps of closing come first</source>
        <translation>
            <numerusform>%n step of closing comes first</numerusform>
            <numerusform>%n steps of closing come first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case notes written since it was closed, not yet in EHM</source>
        <translation>
            <numerusform>%n case note written since it was closed, not yet in EHM</numerusform>
            <numerusform>%n case notes written since it was closed, not yet in EHM</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case notes not yet in EHM</source>
        <translation>
            <numerusform>%n case note not yet in EHM</numerusform>
            <numerusform>%n case notes not yet in EHM</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces not yet in EHM</source>
        <translation>
            <numerusform>%n piece not yet in EHM</numerusform>
            <numerusform>%n pieces not yet in EHM</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces were set aside and wait for a look</source>
        <translation>
            <numerusform>%n piece was set aside and waits for a look</numerusform>
            <numerusform>%n pieces were set aside and wait for a look</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things do not fit together and need a look</source>
        <translation>
            <numerusform>%n thing does not fit together and needs a look</numerusform>
            <numerusform>%n things do not fit together and need a look</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people not asked yet</source>
        <translation>
            <numerusform>%n person not asked yet</numerusform>
            <numerusform>%n people not asked yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people agreed</source>
        <translation>
            <numerusform>%n person agreed</numerusform>
            <numerusform>%n people agreed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people have not been told how information is shared</source>
        <translation>
            <numerusform>%n person has not been told how information is shared</numerusform>
            <numerusform>%n people have not been told how information is shared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n children have neither a need nor a “none”</source>
        <translation>
            <numerusform>%n child has neither a need nor a “none”</numerusform>
            <numerusform>%n children have neither a need nor a “none”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The words of %n children are missing</source>
        <translation>
            <numerusform>The words of %n child are missing</numerusform>
            <numerusform>The words of %n children are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n children were not heard since</source>
        <translation>
            <numerusform>%n child was not heard since</numerusform>
            <numerusform>%n children were not heard since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parents’ views are missing</source>
        <translation>
            <numerusform>%n parent’s view is missing</numerusform>
            <numerusform>%n parents’ views are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n young people are 16 and have not been asked since</source>
        <translation>
            <numerusform>%n young person is 16 and has not been asked since</numerusform>
            <numerusform>%n young people are 16 and have not been asked since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n children live with somebody outside close family for %1 days or more</source>
        <translation>
            <numerusform>%n child lives with somebody outside close family for %1 days or more</numerusform>
            <numerusform>%n children live with somebody outside close family for %1 days or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n homes have no copy yet</source>
        <translation>
            <numerusform>%n home has no copy yet</numerusform>
            <numerusform>%n homes have no copy yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open actions were not spoken of</source>
        <translation>
            <numerusform>%n open action was not spoken of</numerusform>
            <numerusform>%n open actions were not spoken of</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people could not come and nothing came from them</source>
        <translation>
            <numerusform>%n person could not come and nothing came from them</numerusform>
            <numerusform>%n people could not come and nothing came from them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n goals do not say what will be different</source>
        <translation>
            <numerusform>%n goal does not say what will be different</numerusform>
            <numerusform>%n goals do not say what will be different</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions without a date</source>
        <translation>
            <numerusform>%n action without a date</numerusform>
            <numerusform>%n actions without a date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions are late</source>
        <translation>
            <numerusform>%n action is late</numerusform>
            <numerusform>%n actions are late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions are open: more than a family can keep in mind</source>
        <translation>
            <numerusform>%n action is open: more than a family can keep in mind</numerusform>
            <numerusform>%n actions are open: more than a family can keep in mind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions are open</source>
        <translation>
            <numerusform>%n action is open</numerusform>
            <numerusform>%n actions are open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions were carried over %1 times</source>
        <translation>
            <numerusform>%n action was carried over %1 times</numerusform>
            <numerusform>%n actions were carried over %1 times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working days have no contact</source>
        <translation>
            <numerusform>%n working day has no contact</numerusform>
            <numerusform>%n working days have no contact</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts, on every working day you are away</source>
        <translation>
            <numerusform>%n contact, on every working day you are away</numerusform>
            <numerusform>%n contacts, on every working day you are away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %n working days nobody it is shared with is there</source>
        <translation>
            <numerusform>On %n working day nobody it is shared with is there</numerusform>
            <numerusform>On %n working days nobody it is shared with is there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n needs are not reviewed yet</source>
        <translation>
            <numerusform>%n need is not reviewed yet</numerusform>
            <numerusform>%n needs are not reviewed yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions need somebody to do them</source>
        <translation>
            <numerusform>%n action needs somebody to do it</numerusform>
            <numerusform>%n actions need somebody to do them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The reviews of %n needs are not yet in EHM</source>
        <translation>
            <numerusform>The review of %n need is not yet in EHM</numerusform>
            <numerusform>The reviews of %n needs are not yet in EHM</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n young people turn 16 soon, the first on %1</source>
        <translation>
            <numerusform>%n young person turns 16 soon, on %1</numerusform>
            <numerusform>%n young people turn 16 soon, the first on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n children live outside close family: %1 days from %2 if it goes on</source>
        <translation>
            <numerusform>%n child lives outside close family: %1 days from %2 if it goes on</numerusform>
            <numerusform>%n children live outside close family: %1 days from %2 if it goes on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is not known who looks after %n children who live elsewhere</source>
        <translation>
            <numerusform>It is not known who looks after %n child who lives elsewhere</numerusform>
            <numerusform>It is not known who looks after %n children who live elsewhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions are open and nobody else has taken them on</source>
        <translation>
            <numerusform>%n action is open and nobody else has taken it on</numerusform>
            <numerusform>%n actions are open and nobody else has taken them on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions go on with somebody else</source>
        <translation>
            <numerusform>%n action goes on with somebody else</numerusform>
            <numerusform>%n actions go on with somebody else</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people who decide were not asked</source>
        <translation>
            <numerusform>%n person who decides was not asked</numerusform>
            <numerusform>%n people who decide were not asked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n needs are not fully reviewed</source>
        <translation>
            <numerusform>%n need is not fully reviewed</numerusform>
            <numerusform>%n needs are not fully reviewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n needs were reviewed before it</source>
        <translation>
            <numerusform>%n need was reviewed before it</numerusform>
            <numerusform>%n needs were reviewed before it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n TAFs not yet in EHM</source>
        <translation>
            <numerusform>%n TAF not yet in EHM</numerusform>
            <numerusform>%n TAFs not yet in EHM</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n children were not heard yet</source>
        <translation>
            <numerusform>%n child was not heard yet</numerusform>
            <numerusform>%n children were not heard yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n needs were found not to be met</source>
        <translation>
            <numerusform>%n need was found not to be met</numerusform>
            <numerusform>%n needs were found not to be met</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working days still to come have no contact</source>
        <translation>
            <numerusform>%n working day still to come has no contact</numerusform>
            <numerusform>%n working days still to come have no contact</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent on %1; not registered after %n working days</source>
        <translation>
            <numerusform>Sent on %1; not registered after %n working day</numerusform>
            <numerusform>Sent on %1; not registered after %n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FamilyPlan</name>
    <message numerus="yes">
        <source>carried over %n times</source>
        <translation>
            <numerusform>carried over %n time</numerusform>
            <numerusform>carried over %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message numerus="yes">
        <source>After this %n more things are to be settled.</source>
        <translation>
            <numerusform>After this %n more thing is to be settled.</numerusform>
            <numerusform>After this %n more things are to be settled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n pieces entered in EHM</source>
        <translation>
            <numerusform>%n piece entered in EHM</numerusform>
            <numerusform>%n pieces entered in EHM</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are dated</source>
        <translation>
            <numerusform>%n entry is dated</numerusform>
            <numerusform>%n entries are dated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Laptop</name>
    <message numerus="yes">
        <source>%n not yet, of 1 family</source>
        <translation>
            <numerusform>%n not yet, of 1 family</numerusform>
            <numerusform>%n not yet, of 1 family</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 not yet, of %n families</source>
        <translation>
            <numerusform>%1 not yet, of %n family</numerusform>
            <numerusform>%1 not yet, of %n families</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n families to go</source>
        <translation>
            <numerusform>%n family to go</numerusform>
            <numerusform>%n families to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message numerus="yes">
        <source>%n things</source>
        <translation>
            <numerusform>%n thing</numerusform>
            <numerusform>%n things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message numerus="yes">
        <source>%n open concerns first</source>
        <translation>
            <numerusform>%n open concern first</numerusform>
            <numerusform>%n open concerns first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n concerns are open: they come before everything else.</source>
        <translation>
            <numerusform>%n concern is open: it comes before everything else.</numerusform>
            <numerusform>%n concerns are open: they come before everything else.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n families ready</source>
        <translation>
            <numerusform>%1 of %n family ready</numerusform>
            <numerusform>%1 of %n families ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working days left</source>
        <translation>
            <numerusform>%n working day left</numerusform>
            <numerusform>%n working days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working days left until you are away again</source>
        <translation>
            <numerusform>%n working day left until you are away again</numerusform>
            <numerusform>%n working days left until you are away again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>away %n times</source>
        <translation>
            <numerusform>away %n time</numerusform>
            <numerusform>away %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left with %n steps open; they were done since.</source>
        <translation>
            <numerusform>Left with %n step open; it was done since.</numerusform>
            <numerusform>Left with %n steps open; they were done since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n families were left ready</source>
        <translation>
            <numerusform>%1 of %n family was left ready</numerusform>
            <numerusform>%1 of %n families were left ready</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message numerus="yes">
        <source>%n open actions were not spoken of.</source>
        <translation>
            <numerusform>%n open action was not spoken of.</numerusform>
            <numerusform>%n open actions were not spoken of.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps are still open before this FFA can be closed: %1.</source>
        <translation>
            <numerusform>%n step is still open before this FFA can be closed: %1.</numerusform>
            <numerusform>%n steps are still open before this FFA can be closed: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This says an address that must not be disclosed, and %n other texts say it, too. Once it is erased here, nothing can tell any more what to leave out there.</source>
        <translation>
            <numerusform>This says an address that must not be disclosed, and %n other text says it, too. Once it is erased here, nothing can tell any more what to leave out there.</numerusform>
            <numerusform>This says an address that must not be disclosed, and %n other texts say it, too. Once it is erased here, nothing can tell any more what to leave out there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n actions done</source>
        <translation>
            <numerusform>%1 of %n action done</numerusform>
            <numerusform>%1 of %n actions done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n needs reviewed</source>
        <translation>
            <numerusform>%1 of %n need reviewed</numerusform>
            <numerusform>%1 of %n needs reviewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps to go</source>
        <translation>
            <numerusform>%n step to go</numerusform>
            <numerusform>%n steps to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>States</name>
    <message numerus="yes">
        <source>%n steps left</source>
        <translation>
            <numerusform>%n step left</numerusform>
            <numerusform>%n steps left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions are with somebody who has died or left: give them to somebody</source>
        <translation>
            <numerusform>%n action is with somebody who has died or left: give it to somebody</numerusform>
            <numerusform>%n actions are with somebody who has died or left: give them to somebody</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>left with %n steps open</source>
        <translation>
            <numerusform>left with %n step open</numerusform>
            <numerusform>left with %n steps open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>%n things were written in two ways</source>
        <translation>
            <numerusform>%n thing was written in two ways</numerusform>
            <numerusform>%n things were written in two ways</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things do not fit with the rest</source>
        <translation>
            <numerusform>%n thing does not fit with the rest</numerusform>
            <numerusform>%n things do not fit with the rest</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Closing: %n steps left</source>
        <translation>
            <numerusform>Closing: %n step left</numerusform>
            <numerusform>Closing: %n steps left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepsLeft</name>
    <message numerus="yes">
        <source>%n open concerns that nobody had been told of</source>
        <translation>
            <numerusform>%n open concern that nobody had been told of</numerusform>
            <numerusform>%n open concerns that nobody had been told of</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open concerns</source>
        <translation>
            <numerusform>%n open concern</numerusform>
            <numerusform>%n open concerns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TermDates</name>
    <message numerus="yes">
        <source>%1: %2, %n weekdays</source>
        <comment>holiday, its days</comment>
        <translation>
            <numerusform>%1: %2, %n weekday</numerusform>
            <numerusform>%1: %2, %n weekdays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n open FFAs</source>
        <translation>
            <numerusform>%n open FFA</numerusform>
            <numerusform>%n open FFAs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message numerus="yes">
        <source>%n backups read to the last byte: whole.
</source>
        <translation>
            <numerusform>%n backup read to the last byte: whole.
</numerusform>
            <numerusform>%n backups read to the last byte: whole.
</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n families</source>
        <translation>
            <numerusform>%n family</numerusform>
            <numerusform>%n families</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hometray::AssessmentEditor</name>
    <message numerus="yes">
        <source>%n domains</source>
        <translation>
            <numerusform>%n domain</numerusform>
            <numerusform>%n domains</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hometray::AwayPage</name>
    <message numerus="yes">
        <source>%n families to read</source>
        <translation>
            <numerusform>%n family to read</numerusform>
            <numerusform>%n families to read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hometray::AwayView</name>
    <message numerus="yes">
        <source>And %n more families.</source>
        <translation>
            <numerusform>And %n more family.</numerusform>
            <numerusform>And %n more families.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing happened and nothing fell due for %n families.</source>
        <translation>
            <numerusform>Nothing happened and nothing fell due for %n family.</numerusform>
            <numerusform>Nothing happened and nothing fell due for %n families.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hometray::DueExportDialog</name>
    <message numerus="yes">
        <source>The %n dates that are shown go into a file your calendar can open.</source>
        <translation>
            <numerusform>The %n date that is shown goes into a file your calendar can open.</numerusform>
            <numerusform>The %n dates that are shown go into a file your calendar can open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hometray::DueModel</name>
    <message numerus="yes">
        <source>Before the break: %n steps due that day</source>
        <translation>
            <numerusform>Before the break: %n step due that day</numerusform>
            <numerusform>Before the break: %n steps due that day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before the break: %n steps for sharing the home tray</source>
        <translation>
            <numerusform>Before the break: %n step for sharing the home tray</numerusform>
            <numerusform>Before the break: %n steps for sharing the home tray</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before the break: %n steps due that day, and %1 for sharing the home tray</source>
        <translation>
            <numerusform>Before the break: %n step due that day, and %1 for sharing the home tray</numerusform>
            <numerusform>Before the break: %n steps due that day, and %1 for sharing the home tray</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>%n due today</numerusform>
            <numerusform>%n due today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hometray::DuePage</name>
    <message numerus="yes">
        <source>%n dates are in %1.</source>
        <translation>
            <numerusform>%n date is in %1.</numerusform>
            <numerusform>%n dates are in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hometray::DueView</name>
    <message numerus="yes">
        <source>%n things</source>
        <translation>
            <numerusform>%n thing</numerusform>
            <numerusform>%n things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hometray::EhmPage</name>
    <message numerus="yes">
        <source>%n pieces not yet in EHM</source>
        <translation>
            <numerusform>%n piece not yet in EHM</numerusform>
            <numerusform>%n pieces not yet in EHM</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This says that all %n pieces written of the %1 family stand in EHM, word for word where it matters.</source>
        <translation>
            <numerusform>This says that the %n piece written of the %1 family stands in EHM, word for word where it matters.</numerusform>
            <numerusform>This says that all %n pieces written of the %1 family stand in EHM, word for word where it matters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They do: mark all %n</source>
        <translation>
            <numerusform>It does: mark it</numerusform>
            <numerusform>They do: mark all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of the %1 family are entered in EHM.</source>
        <translation>
            <numerusform>%n piece of the %1 family is entered in EHM.</numerusform>
            <numerusform>%n pieces of the %1 family are entered in EHM.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n families</source>
        <translation>
            <numerusform>%n family</numerusform>
            <numerusform>%n families</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of %1 are not yet in EHM</source>
        <translation>
            <numerusform>%n piece of %1 is not yet in EHM</numerusform>
            <numerusform>%n pieces of %1 are not yet in EHM</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hometray::FamilyPage</name>
    <message numerus="yes">
        <source>Consent: %1 of %n people</source>
        <translation>
            <numerusform>Consent: %1 of %n person</numerusform>
            <numerusform>Consent: %1 of %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not yet in EHM</source>
        <translation>
            <numerusform>%n not yet in EHM</numerusform>
            <numerusform>%n not yet in EHM</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hometray::FilterBar</name>
    <message numerus="yes">
        <source>%n families</source>
        <translation>
            <numerusform>%n family</numerusform>
            <numerusform>%n families</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hometray::HistoryTab</name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n changes</source>
        <translation>
            <numerusform>%1 of %n change</numerusform>
            <numerusform>%1 of %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hometray::NoteDialog</name>
    <message numerus="yes">
        <source>Last %n visits: %1</source>
        <translation>
            <numerusform>Last visit: %1</numerusform>
            <numerusform>Last %n visits: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hometray::NotesTab</name>
    <message numerus="yes">
        <source>Show more (%n left)</source>
        <translation>
            <numerusform>Show more (%n left)</numerusform>
            <numerusform>Show more (%n left)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hometray::NoticesPage</name>
    <message numerus="yes">
        <source>%n notices</source>
        <translation>
            <numerusform>%n notice</numerusform>
            <numerusform>%n notices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hometray::PeopleTab</name>
    <message numerus="yes">
        <source>Show %n people who left or died</source>
        <translation>
            <numerusform>Show %n person who left or died</numerusform>
            <numerusform>Show %n people who left or died</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hometray::PlanPane</name>
    <message numerus="yes">
        <source>%n left for this family.</source>
        <translation>
            <numerusform>%n left for this family.</numerusform>
            <numerusform>%n left for this family.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hometray::PlanTab</name>
    <message numerus="yes">
        <source>Show %n goals that were reached or dropped</source>
        <translation>
            <numerusform>Show %n goal that was reached or dropped</numerusform>
            <numerusform>Show %n goals that were reached or dropped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hometray::PreviewPane</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hometray::TafPage</name>
    <message numerus="yes">
        <source>carried over %n times</source>
        <translation>
            <numerusform>carried over %n time</numerusform>
            <numerusform>carried over %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hometray::TakenUp</name>
    <message numerus="yes">
        <source>%n families taken up</source>
        <translation>
            <numerusform>%n family taken up</numerusform>
            <numerusform>%n families taken up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things to do for them</source>
        <translation>
            <numerusform>%n thing to do for them</numerusform>
            <numerusform>%n things to do for them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more in the Home Tray</source>
        <translation>
            <numerusform>and %n more in the Home Tray</numerusform>
            <numerusform>and %n more in the Home Tray</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hometray::TimeLine</name>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier…</source>
        <translation>
            <numerusform>%n earlier…</numerusform>
            <numerusform>%n earlier…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hometray::TrayModel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to enter</source>
        <translation>
            <numerusform>%n to enter</numerusform>
            <numerusform>%n to enter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hometray::TrayPage</name>
    <message numerus="yes">
        <source>%n open FFAs</source>
        <translation>
            <numerusform>%n open FFA</numerusform>
            <numerusform>%n open FFAs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hometray::TrayView</name>
    <message numerus="yes">
        <source>%n open FFAs</source>
        <translation>
            <numerusform>%n open FFA</numerusform>
            <numerusform>%n open FFAs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hometray::VerifySection</name>
    <message numerus="yes">
        <source>%n backups were read to the last byte: whole.</source>
        <translation>
            <numerusform>%n backup was read to the last byte: whole.</numerusform>
            <numerusform>%n backups were read to the last byte: whole.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hometray::WindowController</name>
    <message numerus="yes">
        <source>Locked after %n minutes without a key.</source>
        <translation>
            <numerusform>Locked after %n minute without a key.</numerusform>
            <numerusform>Locked after %n minutes without a key.</numerusform>
        </translation>
    </message>
</context>
</TS>
