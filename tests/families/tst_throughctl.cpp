// SPDX-License-Identifier: GPL-3.0-or-later
// Fran's family through hometrayctl, in processes of its own, as a script would.
#include "record/sources.h"
#include "testing/tostring.h"
#include "workflow/wellknown.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestThroughCtl : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    SeededRandom m_random{14};
    QMap<QString, QString> m_ids;
    bool m_open = false;

    struct Answer {
        int code = -1;
        QJsonObject json;
        QByteArray errors;
    };
    Answer run(const QStringList &arguments, const QString &on, const QByteArray &input = {})
    {
        QProcess process;
        process.start(QStringLiteral(HOMETRAYCTL),
            QStringList{u"--store"_s, m_folder.filePath(u"store"_s), u"--passphrase-file"_s,
                m_folder.filePath(u"passphrase"_s), u"--json"_s, u"--on"_s, on}
                + arguments);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished();
        return {process.exitCode(),
            QJsonDocument::fromJson(process.readAllStandardOutput()).object(),
            process.readAllStandardError()};
    }
    /// The ids that labels of a script stand for are the same in all of its calls.
    QString idOf(const QString &label)
    {
        if (!m_ids.contains(label))
            m_ids.insert(label, wellKnownId(label).value_or(m_random.objectId()).hex());
        return m_ids.value(label);
    }
    void tell(const QString &file)
    {
        QFile script(QLatin1String(SOURCE_DIR "/") + file);
        QVERIFY(script.open(QIODevice::ReadOnly));
        QString text = QString::fromUtf8(script.readAll());
        static const QRegularExpression label(u"\"(\\$[A-Za-z0-9/-]+)\""_s);
        for (auto found = label.match(text); found.hasMatch(); found = label.match(text))
            text.replace(found.captured(0), u'"' % idOf(found.captured(1)) % u'"');
        const QJsonArray steps = QJsonDocument::fromJson(text.toUtf8()).array();
        QVERIFY(!steps.isEmpty());
        for (const QJsonValue &step : steps) {
            QJsonObject command = step.toObject();
            const QString on = command.take(u"on"_s).toString();
            command.remove(u"at"_s);
            const QStringList arguments =
                m_open ? QStringList{u"do"_s, u"Okafor"_s} : QStringList{u"do"_s};
            const Answer done = run(arguments, on, QJsonDocument(command).toJson());
            QVERIFY2(done.code == 0,
                qPrintable(command.value(u"command"_s).toString() % u": "_s
                    % QString::fromUtf8(done.errors)));
            m_open = true;
        }
    }
    QJsonObject beforeTheBreak(const QString &on)
    {
        const Answer answer = run({u"checklist"_s, u"before-break-staying"_s, u"Okafor"_s,
                                      u"--break"_s, u"summer-2019"_s},
            on);
        return answer.json.value(u"families"_s).toArray().first().toObject();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile passphrase(m_folder.filePath(u"passphrase"_s));
        QVERIFY(passphrase.open(QIODevice::WriteOnly));
        passphrase.write("a kettle, a window\n");
        passphrase.close();
        QCOMPARE(run({u"init"_s, u"--test"_s}, u"2019-02-08"_s).code, 0);
        const Answer away = run({u"do"_s}, u"2019-02-08"_s,
            R"({"command": "recordAway", "fields": {"away": {"from": "2019-07-25",
                "until": "2019-09-01", "break": "summer-2019"}}})");
        QVERIFY2(away.code == 0, away.errors.constData());
    }

    void fransFamilyIsAsTheCaseStudyHasIt()
    {
        tell(u"resources/demo/okafor.json"_s);
        const QJsonObject list = beforeTheBreak(u"2019-06-20"_s);
        QVERIFY(!list.value(u"ready"_s).toBool());
        QStringList open;
        for (const QJsonValue &value : list.value(u"steps"_s).toArray()) {
            const QJsonObject step = value.toObject();
            if (step.value(u"state"_s) == u"done"_s || step.value(u"state"_s) == u"notNeeded"_s)
                continue;
            open.append(step.value(u"id"_s).toString());
            QVERIFY(!step.value(u"evidence"_s).toString().isEmpty());
            QVERIFY(!step.value(u"mend"_s).toString().isEmpty());
        }
        QCOMPARE(open,
            (QStringList{u"taf-in-ehm"_s, u"notes"_s, u"plan"_s, u"contact"_s, u"access"_s,
                u"told"_s, u"handover"_s, u"services"_s, u"review-in-break"_s}));
    }

    void stepByStepItComesToReady()
    {
        tell(u"tests/families/okafor-ready.json"_s);
        const QJsonObject list = beforeTheBreak(u"2019-06-26"_s);
        QVERIFY2(list.value(u"ready"_s).toBool(), qPrintable(list.value(u"line"_s).toString()));
        const Answer concern = run({u"do"_s, u"Okafor"_s}, u"2019-06-26"_s,
            R"({"command": "raiseConcern", "fields": {"concern": {"what": "A bruise."}}})");
        QVERIFY2(concern.code == 0, concern.errors.constData());
        QVERIFY(!beforeTheBreak(u"2019-06-26"_s).value(u"ready"_s).toBool());
    }

    void whatWasWrittenVerifies() { QCOMPARE(run({u"verify"_s}, u"2019-06-26"_s).code, 0); }
};

QTEST_GUILESS_MAIN(TestThroughCtl)
#include "tst_throughctl.moc"
