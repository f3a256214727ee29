// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/dates.h"
#include "words/translations.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestTranslations : public QObject {
    Q_OBJECT

    /// "context: message", with the plural forms of each.
    static QMap<QString, QStringList> pluralsIn(const QString &name)
    {
        QMap<QString, QStringList> plurals;
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return plurals;
        QXmlStreamReader xml(&file);
        QString context;
        QString message;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"name")
                context = xml.readElementText();
            else if (xml.name() == u"source")
                plurals.insert(message = context + u": "_s + xml.readElementText(), {});
            else if (xml.name() == u"numerusform")
                plurals[message].append(xml.readElementText());
        }
        return plurals;
    }

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp); }

    void oneIsNotSeveral()
    {
        const auto families = [](int n) {
            return QCoreApplication::translate("Verify", "%n families", nullptr, n);
        };
        QCOMPARE(families(1), u"1 family"_s);
        QCOMPARE(families(2), u"2 families"_s);
        QCOMPARE(words::relative(QDate(2019, 6, 23), QDate(2019, 6, 20)), u"in 3 days"_s);
    }

    void everyMessageWithANumberHasBothForms()
    {
        const QString folder = QStringLiteral(SOURCE_DIR);
        const auto written = pluralsIn(folder + u"/translations/hometray_en.ts"_s);
        for (auto message = written.begin(); message != written.end(); ++message) {
            QVERIFY2(
                message->size() == 2 && !message->first().isEmpty() && !message->last().isEmpty(),
                qPrintable(message.key()));
            QVERIFY(message.key().endsWith(message->last()));
        }
        QTemporaryDir scratch;
        const QString fresh = scratch.filePath(u"hometray_en.ts"_s);
        QStringList arguments;
        const QDir include(QStringLiteral(BINARY_DIR "/include"));
        for (const QString &name : include.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            arguments << u"-I"_s << include.filePath(name);
        arguments << u"-silent"_s << u"-locations"_s << u"none"_s << u"-pluralonly"_s;
        for (const auto *part : {"core", "ui", "app"})
            arguments.append(folder + u'/' + QLatin1String(part));
        arguments << u"-ts"_s << fresh;
        QProcess lupdate;
        lupdate.start(QStringLiteral(LUPDATE), arguments);
        QVERIFY(lupdate.waitForFinished(120'000));
        QCOMPARE(lupdate.exitCode(), 0);
        const QStringList wanted = pluralsIn(fresh).keys();
        QVERIFY(wanted.size() > 30);
        QStringList without;
        for (const QString &message : wanted) {
            if (!written.contains(message))
                without.append(message);
        }
        QVERIFY2(without.isEmpty(),
            qPrintable(u"run the target “translations” and write the forms of:\n"_s
                + without.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
