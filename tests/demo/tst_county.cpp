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
    static constexpr int families = 300;

    [[nodiscard]] MemoryHost host()
    {
        return MemoryHost([this](QDate today, QTime now) { return m_rules.context(today, now); });
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
        for (int i = 0; i < families; ++i) {
            MemoryHost memory = host();
            memory.setTime(m_today, QTime(9, 0));
            CaseId id;
            const QList<Command> commands = commandsOf(county.family(i));
            for (qsizetype at = 0; at < commands.size(); ++at) {
                const auto done = memory.perform(id, commands.at(at));
                if (!done) {
                    qWarning("family %d, command %lld: %s", i, qlonglong(at),
                        qPrintable(commands.at(at).id()));
                    QVERIFY_OK(done);
                }
                id = *done;
            }
            const CaseRecord &record = memory.record(id);
            QVERIFY(record.needsALook.isEmpty());
            stages.insert(stageOf(factsOf(record)));
            districts.insert(record.family.first().district);
            entries += record.entries.size();
            most = std::max(most, record.entries.size());
        }
        qInfo("%d families, %lld entries, %lld at the most, in %lld ms", families,
            qlonglong(entries), qlonglong(most), timer.elapsed());
        QVERIFY2(stages.size() >= 6, "a county has families at every point of the way");
        QCOMPARE(districts.size(), 10);
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
