// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/county.h"
#include "demo/memoryhost.h"
#include "testing/rulesinuse.h"
#include "testing/tostring.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QSet>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestCounty : public QObject {
    Q_OBJECT

    RulesInUse m_rules;
    const QDate m_today = storyDay();
    const int m_families = qEnvironmentVariable("HOMETRAY_COUNTY", u"300"_s).toInt();

    [[nodiscard]] MemoryHost host()
    {
        return MemoryHost([this](QDate today, QTime now) { return m_rules.context(today, now); });
    }

    [[nodiscard]] Expected<CaseId> tell(MemoryHost &memory, const Story &family) const
    {
        memory.setTime(m_today, QTime(9, 0));
        CaseId id;
        for (const Command &command : commandsOf(family)) {
            const auto done = memory.perform(id, command);
            if (!done)
                return done;
            id = *done;
        }
        return id;
    }

private Q_SLOTS:
    void everyFamilyOfACountyCanBeTold()
    {
        const County county(1);
        QElapsedTimer timer;
        timer.start();
        QSet<Stage> stages;
        QSet<QString> districts;
        qsizetype entries = 0, most = 0;
        for (int i = 0; i < m_families; ++i) {
            MemoryHost memory = host();
            const auto told = tell(memory, county.family(i));
            if (!told)
                qWarning("family %d", i);
            QVERIFY_OK(told);
            const CaseRecord &record = memory.record(*told);
            QVERIFY(record.needsALook.isEmpty());
            stages.insert(stageOf(factsOf(record)));
            districts.insert(record.family.first().district);
            entries += record.entries.size();
            most = std::max(most, record.entries.size());
        }
        qInfo("%d families, %lld entries, %lld at the most, in %lld ms", m_families,
            qlonglong(entries), qlonglong(most), timer.elapsed());
        QVERIFY2(stages.size() >= 6, "a county has families at every point of the way");
        QCOMPARE(districts.size(), 10);
    }

    void aBabyIsBornBeforeTheFfaIsOpened()
    {
        MemoryHost memory = host();
        QVERIFY_OK(tell(memory, County(1).family(1632))); // the youngest of a whole county
    }

    void aSeedGivesTheSameFamilies()
    {
        const County a(7), b(7), c(8);
        const auto fieldsOf = [](const County &county, int index) {
            QList<QJsonObject> fields;
            for (const Command &command : commandsOf(county.family(index)))
                fields.append(command.fields());
            return fields;
        };
        QCOMPARE(fieldsOf(a, 12), fieldsOf(b, 12));
        QVERIFY(fieldsOf(a, 12) != fieldsOf(c, 12));
        QVERIFY(fieldsOf(a, 12) != fieldsOf(a, 13));
    }
};

QTEST_GUILESS_MAIN(TestCounty)
#include "tst_county.moc"
