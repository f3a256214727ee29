// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylesheet.h"
#include "ui/theme/theme.h"
#include "ui/widgets/familybox.h"
#include "ui/widgets/searchablebox.h"

#include <QtGui/QAccessible>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

Q_DECLARE_METATYPE(hometray::ThemeKind)

using namespace hometray;
using namespace Qt::StringLiterals;

class TestTheme : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_font = QApplication::font(); }
    void init() { QApplication::setFont(m_font); }
    void contrastIsThatOfWcag();
    void textCanBeRead_data();
    void textCanBeRead();
    void controlsHaveABorderThatIsSeen_data();
    void controlsHaveABorderThatIsSeen();
    void aPaletteFindsItsTokensAgain();
    void everyNameInTheStyleSheetIsReplaced();
    void theRingOnAFilledButtonIsEven_data();
    void theRingOnAFilledButtonIsEven();
    void anOpenListShowsItsLastLineWhole_data();
    void anOpenListShowsItsLastLineWhole();
    void textSizeScalesFontAndLengths();
    void textSizeStaysWithin80And200();

private:
    QFont m_font; ///< a theme begins with the font it finds
};

namespace {
constexpr int rounding = 3; // of what is drawn smoothly, in 255

void themes()
{
    QTest::addColumn<ThemeKind>("kind");
    QTest::newRow("light") << ThemeKind::Light;
    QTest::newRow("dark") << ThemeKind::Dark;
    QTest::newRow("high contrast") << ThemeKind::HighContrast;
}

void verifyContrast(const char *what, const QColor &a, const QColor &b, double least)
{
    const double found = contrast(a, b);
    QVERIFY2(found >= least,
        qPrintable(
            u"%1: %2 on %3 is %4, should be %5"_s.arg(QLatin1String(what), a.name(), b.name())
                .arg(found, 0, 'f', 2)
                .arg(least)));
}
} // namespace

void TestTheme::contrastIsThatOfWcag()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    // WebAIM's example of grey text that just passes.
    QVERIFY(qAbs(contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
}

void TestTheme::textCanBeRead_data()
{
    themes();
}

void TestTheme::textCanBeRead()
{
    QFETCH(ThemeKind, kind);
    const Tokens &t = tokens(kind);
    for (const QColor &back : {t.window, t.surface, t.raised, t.accentSoft}) {
        verifyContrast("text", t.text, back, 4.5);
        verifyContrast("muted", t.muted, back, 4.5);
        verifyContrast("link", t.link, back, 4.5);
        verifyContrast("danger", t.danger, back, 4.5);
    }
    verifyContrast("main button", t.onAccent, t.accent, 4.5);
    for (const QColor &back : {t.sidebar, t.sidebarSelected, t.sidebarBadge}) {
        verifyContrast("sidebar", t.onSidebar, back, 4.5);
        verifyContrast("sidebar, second line", t.onSidebarMuted, back, 4.5);
    }
    for (const ToneColors &tone : t.tones)
        verifyContrast("chip", tone.text, tone.background, 4.5);
}

void TestTheme::controlsHaveABorderThatIsSeen_data()
{
    themes();
}

void TestTheme::controlsHaveABorderThatIsSeen()
{
    QFETCH(ThemeKind, kind);
    const Tokens &t = tokens(kind);
    for (const QColor &back : {t.window, t.surface, t.raised}) {
        verifyContrast("border", t.border, back, 3);
        verifyContrast("focus ring", t.focus, back, 3);
        verifyContrast("main button", t.accent, back, 3);
        verifyContrast("worried button", t.danger, back, 3);
        for (const ToneColors &tone : t.tones)
            verifyContrast("sign", tone.text, back, 3);
    }
    verifyContrast("focus ring on the main button", t.focusOnAccent, t.accent, 3);
    const QColor sideRing = kind == ThemeKind::Light ? t.focusOnAccent : t.focus;
    verifyContrast("focus ring in the sidebar", sideRing, t.sidebar, 3);
    verifyContrast("focus ring on the current page", sideRing, t.sidebarSelected, 3);
}

void TestTheme::aPaletteFindsItsTokensAgain()
{
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast})
        QVERIFY(tokensOf(paletteOf(tokens(kind))).kind == kind);
    QVERIFY(tokensOf(QPalette(Qt::red)).kind == ThemeKind::Light);
}

void TestTheme::everyNameInTheStyleSheetIsReplaced()
{
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
        const QString sheet = styleSheet(tokens(kind), QApplication::font());
        QVERIFY(!sheet.contains(u'@'));
        QVERIFY(!sheet.contains(u'%'));
        QVERIFY(!sheet.contains(u": ;"_s));
        QVERIFY(!sheet.contains(u"solid ;"_s));
    }
}

void TestTheme::theRingOnAFilledButtonIsEven_data()
{
    QTest::addColumn<ThemeChoice>("choice");
    QTest::addColumn<int>("size");
    for (const int size : {100, 150, 200}) {
        QTest::addRow("light, %d", size) << ThemeChoice::Light << size;
        QTest::addRow("dark, %d", size) << ThemeChoice::Dark << size;
        QTest::addRow("high contrast, %d", size) << ThemeChoice::HighContrast << size;
    }
}

void TestTheme::theRingOnAFilledButtonIsEven()
{
    QFETCH(ThemeChoice, choice);
    QFETCH(int, size);
    Theme theme(*qApp);
    theme.setChoice(choice);
    theme.setTextSize(size);
    QWidget window;
    QPushButton button(&window);
    button.setProperty("kind", u"primary"_s);
    button.resize(qRound(QFontMetricsF(qApp->font()).height() * 8), button.sizeHint().height());
    const QImage without = button.grab().toImage();
    window.show();
    button.setFocus();
    QTRY_VERIFY(button.hasFocus());
    const QImage ring = button.grab().toImage();
    QVERIFY(ring != without);
    const auto differs = [&ring](const QImage &other) {
        for (int y = 0; y < ring.height(); ++y) {
            for (int x = 0; x < ring.width(); ++x) {
                const QColor a = ring.pixelColor(x, y);
                const QColor b = other.pixelColor(x, y);
                if (qMax(qAbs(a.red() - b.red()), qAbs(a.blue() - b.blue())) > rounding)
                    return true;
            }
        }
        return false;
    };
    QVERIFY(!differs(ring.mirrored(true, false)));
    QVERIFY(!differs(ring.mirrored(false, true)));
    // As wide everywhere: from the edge inwards the same along the side and along the top.
    const QPoint middle = ring.rect().center();
    for (int in = 0; in < middle.y(); ++in)
        QCOMPARE(ring.pixelColor(in, middle.y()), ring.pixelColor(middle.x(), in));
    QCOMPARE(ring.pixelColor(0, middle.y()), tokens(theme.kind()).accent);
}

void TestTheme::anOpenListShowsItsLastLineWhole_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("readAloud");
    for (const QString &kind : {u"plain"_s, u"family"_s, u"searched"_s}) {
        for (const int size : {80, 100, 150, 200}) {
            QTest::addRow("%s, %d", qPrintable(kind), size) << kind << size << false;
            QTest::addRow("%s, %d, read aloud", qPrintable(kind), size) << kind << size << true;
        }
    }
}

void TestTheme::anOpenListShowsItsLastLineWhole()
{
    QFETCH(QString, kind);
    QFETCH(int, size);
    QFETCH(bool, readAloud);
    Theme theme(*qApp);
    theme.setTextSize(size);
    QWidget window;
    QList<std::pair<CaseId, QString>> families;
    for (const QString &name : {u"Bright"_s, u"Ferris"_s, u"Okafor"_s})
        families.append({CaseId(), name});
    auto *box = kind == u"family" ? new FamilyBox(families, &window) : new QComboBox(&window);
    if (kind != u"family")
        box->addItems({u"Borehamwood"_s, u"Broxbourne"_s, u"Welwyn"_s});
    if (kind == u"searched")
        makeSearchable(box, u"District"_s);
    box->resize(box->sizeHint());
    window.resize(box->width(), box->height() * 8);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    if (readAloud) {
        // As a screen reader goes through it.
        QAccessibleInterface *read = QAccessible::queryAccessibleInterface(box);
        for (int i = 0; read && i < read->childCount(); ++i) {
            if (QAccessibleInterface *part = read->child(i))
                (void)part->childCount();
        }
    }
    box->setFocus();
    QAbstractItemView *view = box->view();
    if (kind == u"searched") {
        box->lineEdit()->selectAll();
        QTest::keyClicks(box->lineEdit(), u"w"_s); // Borehamwood and Welwyn
        view = box->completer()->popup();
    } else {
        box->showPopup();
    }
    QTRY_VERIFY(view->isVisible());
    const QAbstractItemModel *model = view->model();
    const QModelIndex last = model->index(model->rowCount() - 1, 0);
    QVERIFY(last.row() > 0);
    QTRY_VERIFY2(view->visualRect(last).bottom() < view->viewport()->height(),
        qPrintable(u"line to %1 of %2"_s.arg(view->visualRect(last).bottom())
                       .arg(view->viewport()->height())));
    QCOMPARE(view->visualRect(model->index(0, 0)).top(), 0);
    view->hide();
    box->hidePopup();
}

void TestTheme::textSizeScalesFontAndLengths()
{
    Theme theme(*qApp);
    const double small = QApplication::font().pointSizeF();
    const QString sheet = qApp->styleSheet();
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setTextSize(200);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(QApplication::font().pointSizeF(), 2 * small);
    QVERIFY(qApp->styleSheet() != sheet);
    theme.setTextSize(100);
    QCOMPARE(qApp->styleSheet(), sheet);
}

void TestTheme::textSizeStaysWithin80And200()
{
    Theme theme(*qApp);
    theme.setTextSize(500);
    QCOMPARE(theme.textSize(), 200);
    theme.setTextSize(1);
    QCOMPARE(theme.textSize(), 80);
    theme.setTextSize(100);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
