// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/nearnames.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestNearNames : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void slipsAreForgiven_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("slips");
        const auto row = [](const QString &name, const QString &typed, int slips) {
            QTest::addRow("%s for %s", qPrintable(typed), qPrintable(name))
                << name << typed << slips;
        };
        row(u"Okafor"_s, u"Okafro"_s, 1); // changed round
        row(u"Okafor"_s, u"Okofor"_s, 1); // another letter
        row(u"Okafor"_s, u"Okafr"_s, 1); // left out
        row(u"Okafor"_s, u"Okaffor"_s, 1); // too many
        row(u"Okafor"_s, u"okafor"_s, 0);
        row(u"Nguyen"_s, u"Ngyuen"_s, 1);
        row(u"Kowalski"_s, u"Covalski"_s, 2); // as it is heard
        row(u"Wałęsa"_s, u"Valesa"_s, 1);
        row(u"O’Brien"_s, u"O'Brein"_s, 1);
        row(u"Fran"_s, u"Frna"_s, 1);
        row(u"Harris-Lowe"_s, u"Haris-Lowe"_s, 1);
        row(u"Harris-Lowe"_s, u"harrislowe"_s, 0);
        row(u"MacDonald"_s, u"Mac Donnald"_s, 1);
        row(u"Grace Okafor"_s, u"Okafro"_s, 1);
        row(u"Grace Okafor"_s, u"Garce Okafro"_s, 2);
        row(u"Davies-Llewellyn"_s, u"Llewelyn"_s, 1);
        row(u"مریم"_s, u"مريمم"_s, 1);
    }
    void slipsAreForgiven()
    {
        QFETCH(QString, name);
        QFETCH(QString, typed);
        QFETCH(int, slips);
        QCOMPARE(slipsInName(name, typed), slips);
        QCOMPARE(slipsInName(name, typed, NameTyped::Beginning), slips);
    }
    void othersAreOthers_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("typed");
        const auto row = [](const QString &name, const QString &typed) {
            QTest::addRow("%s for %s", qPrintable(typed), qPrintable(name)) << name << typed;
        };
        row(u"Okafor"_s, u"Okrofa"_s); // two in a short word
        row(u"Ann"_s, u"Ana"_s);
        row(u"Lee"_s, u"Leo"_s);
        row(u"Ali"_s, u"Alis"_s);
        row(u"Smith"_s, u"Snitch"_s);
        row(u"Miller"_s, u"Hillier"_s);
        row(u"Family 12"_s, u"Family 13"_s); // a digit is no slip
        row(u"FFA-100234"_s, u"FFA-100324"_s);
        row(u"Okafor"_s, u"Okafor sleep"_s); // each word is one of the name
        row(u"Okafor"_s, u""_s);
        row(u""_s, u"Okafor"_s);
        row(u"Okafor"_s, u"x"_s.repeated(5000));
        row(u"x"_s.repeated(5000), u"Okafor"_s);
        row(u"Okafor"_s, u"Oka"_s); // a beginning, where names are typed whole
    }
    void othersAreOthers()
    {
        QFETCH(QString, name);
        QFETCH(QString, typed);
        QCOMPARE(slipsInName(name, typed), std::nullopt);
    }
    void whileSomebodyTypesTheLastWordMayBegin()
    {
        const auto slips = [](const QString &name, const QString &typed) {
            return slipsInName(name, typed, NameTyped::Beginning);
        };
        QCOMPARE(slips(u"Kowalski"_s, u"Kowla"_s), 1);
        QCOMPARE(slips(u"Grace Okafor"_s, u"Garce Ok"_s), 1);
        QCOMPARE(slips(u"Kowalski"_s, u"Kwol"_s), std::nullopt); // says too little
        QCOMPARE(slips(u"Grace Okafor"_s, u"Gra Okafro"_s), std::nullopt); // not the last
        QCOMPARE(slipsInName(u"Kowalski"_s, u"Kowla"_s), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestNearNames)
#include "tst_nearnames.moc"
