// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/savedviews.h"

#include <QtCore/QJsonObject>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QMenu>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
QString nameOf(const QJsonValue &view)
{
    return view.toObject().value(u"name"_s).toString();
}
} // namespace

QJsonObject TrayLook::toJson() const
{
    return {{u"filter"_s, filter}, {u"column"_s, column}, {u"descending"_s, descending}};
}

TrayLook TrayLook::fromJson(const QJsonObject &json)
{
    return {json.value(u"filter"_s).toString(), json.value(u"column"_s).toInt(),
        json.value(u"descending"_s).toBool()};
}

SavedViews::SavedViews(QWidget *parent) : QPushButton(tr("Views ▾"), parent)
{
    setObjectName(u"savedViews"_s);
    setAccessibleName(tr("Views"));
    setAccessibleDescription(tr("Families and order under a name of your own."));
    setProperty("kind", u"link"_s);
    auto *menu = new QMenu(this);
    connect(menu, &QMenu::aboutToShow, this, &SavedViews::fill);
    setMenu(menu);
}

void SavedViews::setViews(const QJsonArray &views)
{
    m_views = views;
}

void SavedViews::fill()
{
    menu()->clear();
    for (const QJsonValue &view : std::as_const(m_views)) {
        connect(menu()->addAction(nameOf(view)), &QAction::triggered, this,
            [this, look = TrayLook::fromJson(view.toObject())] { Q_EMIT chosen(look); });
    }
    if (!m_views.isEmpty())
        menu()->addSeparator();
    connect(
        menu()->addAction(tr("&Keep this view…")), &QAction::triggered, this, &SavedViews::askName);
    if (m_views.isEmpty())
        return;
    QMenu *forgotten = menu()->addMenu(tr("&Forget"));
    for (const QJsonValue &view : std::as_const(m_views)) {
        connect(forgotten->addAction(nameOf(view)), &QAction::triggered, this,
            [this, name = nameOf(view)] { forget(name); });
    }
}

void SavedViews::askName()
{
    auto *dialog = new QInputDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keep this view"));
    dialog->setLabelText(tr("A name for it:"));
    connect(dialog, &QInputDialog::textValueSelected, this, &SavedViews::keep);
    dialog->open();
}

void SavedViews::keep(const QString &name)
{
    const QString wanted = name.simplified();
    if (wanted.isEmpty())
        return;
    QJsonArray views;
    for (const QJsonValue &view : std::as_const(m_views)) {
        if (nameOf(view) != wanted)
            views.append(view);
    }
    QJsonObject kept = m_current.toJson();
    kept.insert(u"name"_s, wanted);
    views.append(kept);
    m_views = views;
    Q_EMIT viewsChanged();
}

void SavedViews::forget(const QString &name)
{
    QJsonArray views;
    for (const QJsonValue &view : std::as_const(m_views)) {
        if (nameOf(view) != name)
            views.append(view);
    }
    m_views = views;
    Q_EMIT viewsChanged();
}

} // namespace hometray
