// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/ringstyle.h"
#include "ui/theme/scalelengths.h"
#include "ui/theme/stylesheet.h"

#include <QtCore/QEvent>
#include <QtCore/QScopedValueRollback>
#include <QtCore/QTimer>
#include <QtGui/QFontDatabase>
#include <QtGui/QFontInfo>
#include <QtGui/QFontMetricsF>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLayout>
#include <QtWidgets/QStyleFactory>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double smallestBase = 10; // points: the default of a bare X server is hard to read

/// The desktop's own font, unless there is no desktop and Qt fell back to a stand-in.
QFont baseFont(const QFont &system)
{
    QFont font = system;
    const QString family = QFontInfo(system).family();
    if (family.startsWith(u"DejaVu"_s) && QFontDatabase::hasFamily(u"Inter"_s))
        font.setFamilies({u"Inter"_s, family});
    font.setPointSizeF(qMax(smallestBase, system.pointSizeF()));
    return font;
}
/// What a box lists when it is opened. Qt leaves as much room above and below the lines as the box
/// had padding when the list was made, and makes it as high as the padding is now: opened with the
/// keyboard it would lack two pixels, show an arrow instead and cut the last line off.
void showLastLine(QWidget *list)
{
    const auto *box = qobject_cast<QComboBox *>(list->parentWidget());
    const auto *view = list->findChild<QAbstractItemView *>();
    if (!box || !view || !list->layout())
        return;
    list->layout()->activate();
    const int lines = qMin(box->count(), box->maxVisibleItems());
    const QAbstractItemModel *model = view->model();
    const QRect first = view->visualRect(model->index(0, box->modelColumn(), view->rootIndex()));
    const QRect last =
        view->visualRect(model->index(lines - 1, box->modelColumn(), view->rootIndex()));
    const int missing = last.bottom() + 1 - first.top() - view->viewport()->height();
    if (missing > 0 && missing < first.height()) // more, and it is scrolled
        list->resize(list->width(), list->height() + missing);
}
} // namespace

Theme::Theme(QApplication &app, QObject *parent)
    : QObject(parent), m_app(app), m_base(baseFont(QApplication::font()))
{
    QApplication::setStyle(new RingStyle(QStyleFactory::create(u"Fusion"_s)));
    app.installEventFilter(this);
    apply();
}

void Theme::setChoice(ThemeChoice choice)
{
    if (m_choice == choice)
        return; // to dress every control again takes a second
    m_choice = choice;
    apply();
}

void Theme::setTextSize(int percent)
{
    const int size = qBound(smallestText, percent, largestText);
    if (m_textSize == size)
        return;
    m_textSize = size;
    apply();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && m_choice == ThemeChoice::FollowDesktop
        && !m_applying)
        apply();
    if (event->type() == QEvent::Show && watched->inherits("QComboBoxPrivateContainer"))
        showLastLine(static_cast<QWidget *>(watched));
    return QObject::eventFilter(watched, event);
}

ThemeKind Theme::desktopKind()
{
    // An empty palette lets the platform's show through.
    QApplication::setPalette(QPalette());
    const QPalette desktop = QGuiApplication::palette();
    const QColor window = desktop.color(QPalette::Window);
    if (window == QColor(Qt::black) && desktop.color(QPalette::WindowText) == QColor(Qt::white))
        return ThemeKind::HighContrast;
    return window.lightness() < 128 ? ThemeKind::Dark : ThemeKind::Light;
}

void Theme::apply()
{
    const QScopedValueRollback<bool> guard(m_applying, true);
    switch (m_choice) {
    case ThemeChoice::FollowDesktop:
        m_kind = desktopKind();
        break;
    case ThemeChoice::Light:
        m_kind = ThemeKind::Light;
        break;
    case ThemeChoice::Dark:
        m_kind = ThemeKind::Dark;
        break;
    case ThemeChoice::HighContrast:
        m_kind = ThemeKind::HighContrast;
        break;
    }
    const Tokens &t = tokens(m_kind);
    QFont font = m_base;
    font.setPointSizeF(m_base.pointSizeF() * m_textSize / 100.0);
    QApplication::setPalette(paletteOf(t));
    const double ratio =
        QFontMetricsF(font).height() / QFontMetricsF(QApplication::font()).height();
    if (!qFuzzyCompare(ratio, 1.0)) {
        for (QWidget *window : QApplication::topLevelWidgets())
            scaleLengths(window, ratio);
    }
    QApplication::setFont(font);
    m_app.setStyleSheet(styleSheet(t, font));
    if (!qFuzzyCompare(ratio, 1.0)) {
        // The text of the parts comes after that of the window, and after that their places.
        QTimer::singleShot(0, this, [] {
            for (QWidget *window : QApplication::topLevelWidgets())
                arrangeAnew(window);
        });
    }
    Q_EMIT changed();
}

} // namespace hometray
