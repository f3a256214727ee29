// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylesheet.h"

#include <QtCore/QHash>
#include <QtGui/QFontMetricsF>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
// @name is a colour, #n.nn a share of the height of a line in pixels, %n.nn a share of the
// point size. A border is one pixel at 100 % and grows with the text. The ring on a filled button
// is drawn by RingStyle.
const QString sheet = uR"(
QToolTip { color: @text; background: @surface; border: #0.06 solid @border; padding: #0.25; }
QLabel { background: transparent; }
QLabel[kind="title"] { font-size: %1.5pt; font-weight: 600; }
QLabel[kind="heading"] { font-size: %1.15pt; font-weight: 600; }
QLabel[kind="section"] { font-weight: 600; }
QLabel[kind="strong"] { font-weight: 600; }
QLabel[kind="muted"] { color: @muted; }
QLabel[kind="error"] { color: @danger; }
QLabel[kind="code"] { font-family: "DejaVu Sans Mono", monospace; font-size: %1.25pt; background: @raised;
  border: #0.06 solid @border; border-radius: #0.35; padding: #0.5 #0.7; }
QLabel[kind="code"]:focus { border: #0.13 solid @focus; padding: #0.43 #0.63; }
QLabel[kind="strip"] { color: @onAccent; background: @accent; padding: #0.15 #0.7; font-weight: 600; }
QLabel[kind="brand"] { color: @onSidebar; font-size: %1.2pt; font-weight: 600; }
QLabel[kind="side"] { color: @onSidebar; }
QLabel[kind="sideMuted"] { color: @onSidebarMuted; }

QFrame[kind="card"] { background: @surface; border: #0.06 solid @hairline; border-radius: #0.4; }
QFrame[kind="found"] { background: @surface; border: #0.13 solid @focus; border-radius: #0.4; }
QFrame[kind="bar"] { background: @surface; border: none; border-bottom: #0.06 solid @hairline; }
QFrame[kind="foot"] { background: @raised; border: none; border-top: #0.06 solid @hairline; }
QFrame[kind="head"] { background: @surface; border: none; border-bottom: #0.06 solid @hairline; }
QFrame[kind="line"] { background: @hairline; border: none; min-height: #0.06; max-height: #0.06; }
QFrame[kind="row"] { background: transparent; border: none; }
QFrame[kind="rowNow"] { background: @accentSoft; border: none; }
QFrame[kind="sidebar"] { background: @sidebar; border: none; border-right: #0.06 solid @sideEdge; }
QFrame[kind="sideHead"] { background: @sidebar; border: none; border-bottom: #0.06 solid @sideEdge; }
QScrollArea, QScrollArea > QWidget > QWidget#plain { background: transparent; border: none; }

QPushButton, QToolButton { color: @text; background: @surface; border: #0.06 solid @border;
  border-radius: #0.35; padding: #0.3 #0.75; font-weight: 500; }
QPushButton:hover, QToolButton:hover { background: @accentSoft; }
QPushButton:pressed, QToolButton:pressed { background: @hairline; }
QPushButton:focus, QToolButton:focus { border: #0.13 solid @focus; padding: #0.23 #0.68; }
QPushButton:disabled, QToolButton:disabled { color: @muted; border-style: dashed; }
QToolBar QToolButton { padding: #0.2; }
QToolBar QToolButton:focus { padding: #0.13; }
QPushButton::menu-indicator { image: none; width: 0; }
QToolButton[kind="drop"] { padding: #0.3 #0.4; }
QToolButton[kind="drop"]:focus { padding: #0.23 #0.33; }
QPushButton[kind="primary"] { color: @onAccent; background: @accent; border-color: @accent; }
QPushButton[kind="primary"]:hover { background: @accent; border-color: @text; }
QPushButton[kind="primary"]:focus { border-color: @accent; }
QPushButton[kind="primary"]:disabled { color: @muted; background: @raised; border-color: @border; }
QPushButton[kind="danger"] { color: @danger; border-color: @danger; }
QPushButton[kind="danger"]:focus { border-color: @focus; }
QPushButton[kind="link"], QToolButton[kind="link"] { color: @link; background: transparent;
  border: #0.06 solid transparent; padding: #0.1 #0.25; text-align: left; }
QPushButton[kind="link"]:hover, QToolButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus, QToolButton[kind="link"]:focus { border: #0.13 solid @focus; padding: #0.03 #0.18; }
QPushButton[kind="chip"] { border-radius: #0.75; padding: #0.22 #0.7; }
QPushButton[kind="chip"]:checked { color: @onAccent; background: @accent; border-color: @accent; }
QPushButton[kind="chip"]:focus { border: #0.13 solid @focus; padding: #0.15 #0.63; }
QPushButton[kind="chip"]:checked:focus { border-color: @accent; }
QPushButton[kind="tab"] { color: @muted; background: transparent; border: none; border-radius: 0;
  border-bottom: #0.18 solid transparent; padding: #0.45 #0.1; }
QPushButton[kind="part"] { text-align: left; background: transparent; border: #0.13 solid transparent;
  border-left: #0.2 solid transparent; border-radius: #0.25; padding: #0.38 #0.5; font-weight: 400; }
QPushButton[kind="part"]:hover { background: @accentSoft; }
QPushButton[kind="part"]:checked { background: @accentSoft; border-left: #0.2 solid @accent; font-weight: 600; }
QPushButton[kind="part"]:focus { border: #0.13 solid @focus; border-left: #0.2 solid @focus; padding: #0.38 #0.5; }
QPushButton[kind="tab"]:hover { color: @text; }
QPushButton[kind="tab"]:checked { color: @link; border-bottom: #0.18 solid @accent; }
QPushButton[kind="tab"]:focus { border: #0.13 solid @focus; border-radius: #0.2; padding: #0.32 #0.01; }

QComboBox:!editable, QSpinBox { color: @text; }
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox { background: @surface;
  border: #0.06 solid @border; border-radius: #0.35; padding: #0.3 #0.5;
  selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus { border: #0.13 solid @focus;
  padding: #0.23 #0.43; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] { border: #0.13 solid @danger; padding: #0.23 #0.43; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { background: transparent; border: none; padding: 0; }
QLineEdit:read-only { background: @raised; }
QComboBox::drop-down { border: none; width: #1.4; }
QComboBox::down-arrow { image: url(@arrow); width: #0.6; height: #0.6; }
QSpinBox::up-button, QSpinBox::down-button { subcontrol-origin: border; width: #1.4; border: none; background: transparent; }
QSpinBox::up-button { subcontrol-position: top right; margin-top: #0.1; }
QSpinBox::down-button { subcontrol-position: bottom right; margin-bottom: #0.1; }
QSpinBox::up-arrow { image: url(@up); width: #0.5; height: #0.5; }
QSpinBox::down-arrow { image: url(@arrow); width: #0.5; height: #0.5; }
QComboBox QAbstractItemView, QComboBox QAbstractItemView:focus, QListView#offered, QListView#offered:focus {
  color: @text; background: @surface; border: #0.06 solid @border; border-radius: 0;
  selection-background-color: @accentSoft; selection-color: @text; }
QCheckBox, QRadioButton { spacing: #0.4; padding: #0.15; border: #0.13 solid transparent; border-radius: #0.3; }
QCheckBox:focus, QRadioButton:focus { border: #0.13 solid @focus; }
QCheckBox::indicator { width: #0.75; height: #0.75; border: #0.09 solid @border; border-radius: #0.15; background: @surface; }
QRadioButton::indicator { width: #0.75; height: #0.75; border: #0.09 solid @border; border-radius: #0.42; background: @surface; }
QRadioButton::indicator:checked { width: #0.43; height: #0.43; border: #0.25 solid @accent; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(@tick); }

QTableView, QListView { color: @text; background: @surface; border: #0.13 solid @hairline; border-radius: #0.4;
  gridline-color: @hairline; selection-background-color: @accentSoft; selection-color: @text; }
QTableView:focus, QListView:focus { border: #0.13 solid @focus; }
QHeaderView { background: @raised; border: none; }
QHeaderView::section { color: @muted; background: @raised; border: none; border-bottom: #0.06 solid @hairline;
  padding: #0.35 #0.6; font-size: %0.92pt; font-weight: 600; text-align: left; }
QMenu { color: @text; background: @surface; border: #0.06 solid @border; padding: #0.2; }
QMenu::item { padding: #0.3 #1.0; border-radius: #0.25; }
QMenu::item:selected { background: @accentSoft; }
QDialog { background: @surface; }
QSplitter::handle { background: transparent; }
QScrollBar:vertical { background: transparent; width: #0.7; margin: 0; }
QScrollBar:horizontal { background: transparent; height: #0.7; margin: 0; }
QScrollBar::handle { background: @border; border-radius: #0.18; margin: #0.13; min-height: #1.5; min-width: #1.5; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QTableCornerButton::section { background: @raised; border: none; border-bottom: #0.06 solid @hairline; }
QCalendarWidget QWidget { background: @surface; color: @text; alternate-background-color: @raised; }
)"_s;

QString number(double value)
{
    return QString::number(value, 'f', 1);
}

/// How a number after '#' or '%' is replaced: returns the end of the number.
qsizetype readNumber(const QString &text, qsizetype from, double *value)
{
    qsizetype end = from;
    while (end < text.size() && (text[end].isDigit() || text[end] == u'.'))
        ++end;
    *value = QStringView(text).mid(from, end - from).toDouble();
    return end;
}
} // namespace

QString styleSheet(const Tokens &t, const QFont &base)
{
    const QString suffix = t.kind == ThemeKind::Light ? u"dark"_s : u"light"_s;
    const QHash<QString, QString> names = {{u"window"_s, t.window.name()},
        {u"surface"_s, t.surface.name()}, {u"raised"_s, t.raised.name()},
        {u"text"_s, t.text.name()}, {u"muted"_s, t.muted.name()}, {u"border"_s, t.border.name()},
        {u"hairline"_s, t.hairline.name()}, {u"accent"_s, t.accent.name()},
        {u"onAccent"_s, t.onAccent.name()}, {u"accentSoft"_s, t.accentSoft.name()},
        {u"link"_s, t.link.name()}, {u"danger"_s, t.danger.name()}, {u"focus"_s, t.focus.name()},
        {u"focusOnAccent"_s, t.focusOnAccent.name()}, {u"sidebar"_s, t.sidebar.name()},
        {u"onSidebar"_s, t.onSidebar.name()}, {u"onSidebarMuted"_s, t.onSidebarMuted.name()},
        {u"sideEdge"_s, t.kind == ThemeKind::HighContrast ? t.border.name() : t.sidebar.name()},
        {u"arrow"_s, QLatin1String(":/icons/arrow-") + suffix + QLatin1String(".png")},
        {u"up"_s, QLatin1String(":/icons/arrow-up-") + suffix + QLatin1String(".png")},
        {u"tick"_s,
            QLatin1String(
                t.kind == ThemeKind::Light ? ":/icons/tick-light.png" : ":/icons/tick-dark.png")}};
    const double em = QFontMetricsF(base).height();
    QString result;
    result.reserve(sheet.size() * 2);
    for (qsizetype i = 0; i < sheet.size();) {
        const QChar c = sheet[i];
        const bool digitNext = i + 1 < sheet.size() && sheet[i + 1].isDigit();
        double value = 0;
        if (c == u'@') {
            qsizetype end = i + 1;
            while (end < sheet.size() && sheet[end].isLetter())
                ++end;
            result += names.value(sheet.mid(i + 1, end - i - 1));
            i = end;
        } else if (c == u'#' && digitNext) {
            i = readNumber(sheet, i + 1, &value);
            result += QString::number(qMax(1, qRound(value * em))) + QLatin1String("px");
        } else if (c == u'%' && digitNext) {
            i = readNumber(sheet, i + 1, &value);
            result += number(value * base.pointSizeF());
        } else {
            result += c;
            ++i;
        }
    }
    return result;
}

} // namespace hometray
