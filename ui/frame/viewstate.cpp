// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/viewstate.h"

#include "workspace/whendone.h"
#include "workspace/workspace.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QSplitter>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int writeDelay = 1500; // ms
const QString settingName = u"window"_s;
} // namespace

ViewState::ViewState(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace)
{
    m_write.setSingleShot(true);
    m_write.setInterval(writeDelay);
    connect(&m_write, &QTimer::timeout, this, &ViewState::flush);
}

void ViewState::load()
{
    whenDone(m_workspace.setting(settingName), this,
        [this](const Expected<std::optional<QByteArray>> &read) {
            if (read && *read)
                m_values = QJsonDocument::fromJson(**read).object();
            for (auto it = m_headers.begin(); it != m_headers.end(); ++it)
                restore(it.value(), it.key());
            for (auto it = m_splitters.begin(); it != m_splitters.end(); ++it)
                restore(it.value(), it.key());
            Q_EMIT restored();
        });
}

void ViewState::forget()
{
    m_write.stop();
    m_values = {};
}

void ViewState::setValue(const QString &name, const QJsonValue &value)
{
    if (m_values.value(name) == value)
        return;
    m_values.insert(name, value);
    if (!m_write.isActive())
        m_write.start();
}

void ViewState::flush()
{
    m_write.stop();
    if (!m_workspace.isUnlocked() || m_values.isEmpty())
        return;
    // Should it fail, a column is as wide as it was before: not worth a message.
    m_workspace.setSetting(settingName, QJsonDocument(m_values).toJson(QJsonDocument::Compact));
}

void ViewState::attach(QHeaderView *header, const QString &name)
{
    m_headers.insert(name, header);
    const auto keep = [this, header, name] {
        if (!m_restoring && header->isVisible())
            setValue(name, QString::fromLatin1(header->saveState().toBase64()));
    };
    connect(header, &QHeaderView::sectionResized, this, keep);
    connect(header, &QHeaderView::sectionMoved, this, keep);
    connect(header, &QHeaderView::sortIndicatorChanged, this, keep);
    restore(header, name);
}

void ViewState::attach(QSplitter *splitter, const QString &name)
{
    m_splitters.insert(name, splitter);
    connect(splitter, &QSplitter::splitterMoved, this, [this, splitter, name] {
        setValue(name, QString::fromLatin1(splitter->saveState().toBase64()));
    });
    restore(splitter, name);
}

void ViewState::restore(QHeaderView *header, const QString &name)
{
    const QScopedValueRollback guard(m_restoring, true);
    if (header && m_values.contains(name))
        header->restoreState(QByteArray::fromBase64(m_values.value(name).toString().toLatin1()));
}

void ViewState::restore(QSplitter *splitter, const QString &name)
{
    if (splitter && m_values.contains(name))
        splitter->restoreState(QByteArray::fromBase64(m_values.value(name).toString().toLatin1()));
}

} // namespace hometray
