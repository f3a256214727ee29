// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/leftcase.h"
#include "workspace/storyplayer.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

/// How a case was left is remembered beside it. What is remembered is what the journal says.
class TestLeftCase : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsRememberedIsWhatTheJournalSays_data();
    void whatIsRememberedIsWhatTheJournalSays();

private:
    const Rulebook m_rules = Rulebook::load({}).value();
};

namespace {

const QString cases = QStringLiteral(ORACLE_CASES);

} // namespace

void TestLeftCase::whatIsRememberedIsWhatTheJournalSays_data()
{
    QTest::addColumn<QString>("file");
    const QStringList files = QDir(cases).entryList({u"*.json"_s}, QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file;
}

void TestLeftCase::whatIsRememberedIsWhatTheJournalSays()
{
    QFETCH(QString, file);
    QFile stored(QDir(cases).filePath(file));
    QVERIFY(stored.open(QIODevice::ReadOnly));
    const QJsonObject story = QJsonDocument::fromJson(stored.readAll()).object();
    StoryPlayer player(m_rules);
    for (const QJsonValue command : story[u"commands"_s].toArray()) {
        (void)player.play(command.toObject()); // some are to be refused
        if (!player.record().entries.isEmpty()) {
            LeftCase nothing;
            QVERIFY(player.facts()
                == nothing.facts(player.journal(), player.record(), m_rules.holidays()));
        }
    }
}

QTEST_GUILESS_MAIN(TestLeftCase)
#include "tst_leftcase.moc"
