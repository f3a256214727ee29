// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/glossary.h"
#include "ui/help/helpdialog.h"
#include "ui/help/shortcuts.h"
#include "ui/help/topics.h"
#include "ui/help/whatsthis.h"
#include "ui/window/pages.h"

#include <QtCore/QSet>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {
QString shown(const QDialog &dialog)
{
    QStringList texts;
    for (const auto *label : dialog.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts.join(u'\n');
}
} // namespace

class TestHelp : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPageHasHelpThatSaysWhatBelongsThere();
    void noKeyMeansTwoThings();
    void theHelpIsSearchedAsOneTypes();
    void theCountysWordsAreExplained();
    void theLongerOfTwoTermsIsMeant();
    void whatsThisExplainsTermsOnAnyControl();
    void theDialogFitsASmallScreen();
};

void TestHelp::everyPageHasHelpThatSaysWhatBelongsThere()
{
    QStringList ids = {u"unlock"_s};
    for (const QList<PageInfo> &list : {pages(), pagesBeside()}) {
        for (const PageInfo &page : list)
            ids.append(page.id);
    }
    for (const FamilyTabInfo &tab : familyTabs())
        ids.append(u"family."_s + tab.id);
    for (const QString &id : std::as_const(ids)) {
        QCOMPARE(helpTopic(id).page, id);
        QVERIFY(!helpTopic(id).about.isEmpty());
    }
}

void TestHelp::noKeyMeansTwoThings()
{
    QSet<QString> keys;
    for (const ShortcutInfo &info : shortcuts()) {
        const QString text = info.keys.toString();
        QVERIFY2(!text.isEmpty() && !keys.contains(text), qPrintable(info.id));
        QVERIFY(!info.words.isEmpty());
        keys.insert(text);
    }
    QCOMPARE(shortcutKeys(u"note"_s), QKeySequence(Qt::CTRL | Qt::Key_N));
    QVERIFY(shortcutKeys(u"none"_s).isEmpty());
}

void TestHelp::theHelpIsSearchedAsOneTypes()
{
    HelpDialog dialog(u"tray"_s);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QVERIFY(shown(dialog).contains(u"Each row is a family"_s));
    auto *search = dialog.findChild<QWidget *>(u"helpSearch"_s);
    QCOMPARE(QApplication::focusWidget(), search);
    QTest::keyClicks(search, u"recovery"_s);
    QTRY_VERIFY(!shown(dialog).contains(u"Each row is a family"_s));
    QTRY_VERIFY(shown(dialog).contains(u"Use the recovery key"_s));
    QTest::keyClicks(search, u"xyzzy"_s);
    QTRY_VERIFY(shown(dialog).contains(u"Nothing here about"_s));
    dialog.findChild<QPushButton *>(u"tab.keys"_s)->click();
    QTRY_VERIFY(shown(dialog).contains(u"Ctrl+Shift+W"_s));
    dialog.findChild<QPushButton *>(u"tab.words"_s)->click();
    QTRY_VERIFY(shown(dialog).contains(u"Team Around the Family"_s));
}

void TestHelp::theCountysWordsAreExplained()
{
    QStringList names;
    for (const Term &term : glossary()) {
        QVERIFY2(term.words.size() > 60, qPrintable(term.name));
        names.append(term.name);
    }
    for (const QString &name :
        {u"FFA"_s, u"TAF"_s, u"Family Plan"_s, u"Outcomes Review"_s, u"Home tray"_s, u"Keyworker"_s,
            u"Main contact for the holiday"_s, u"EHM"_s, u"Helpdesk"_s})
        QVERIFY2(names.contains(name), qPrintable(name));
}

void TestHelp::theLongerOfTwoTermsIsMeant()
{
    const auto named = [](const QString &text) {
        QStringList names;
        for (const Term &term : termsIn(text))
            names.append(term.name);
        return names;
    };
    QCOMPARE(named(u"TAF notes in EHM: 2 working days late"_s), (QStringList{u"TAF"_s, u"EHM"_s}));
    QCOMPARE(named(u"Agree the main contact for the holiday"_s),
        QStringList{u"Main contact for the holiday"_s});
    QCOMPARE(named(u"Families First Coordinator"_s), QStringList{u"Coordinator"_s});
    QVERIFY(named(u"Behm is a staff of tafs?x"_s).size() <= 1);
    QVERIFY(named(QString()).isEmpty());
}

void TestHelp::whatsThisExplainsTermsOnAnyControl()
{
    QPushButton button(u"Copy for EHM"_s);
    QVERIFY(TermHelp::textFor(&button, {}).contains(u"Early Help Module"_s));
    button.setWhatsThis(u"Copies <this>"_s);
    QVERIFY(TermHelp::textFor(&button, {}).contains(u"Copies &lt;this&gt;"_s));
    QLabel label(u"Nothing to see"_s);
    QVERIFY(TermHelp::textFor(&label, {}).isEmpty());
}

void TestHelp::theDialogFitsASmallScreen()
{
    QFont large = QApplication::font();
    const QFont before = large;
    large.setPointSizeF(large.pointSizeF() * 2);
    QApplication::setFont(large);
    HelpDialog dialog(u"tray"_s);
    QVERIFY(dialog.minimumSizeHint().width() <= 1280);
    QVERIFY(dialog.minimumSizeHint().height() <= 720);
    QApplication::setFont(before);
}

QTEST_MAIN(TestHelp)
#include "tst_help.moc"
