// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QJsonObject>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

class QHeaderView;
class QSplitter;

namespace hometray {

class Workspace;

/// What the window remembers of how it was left: columns, splitters, filters, the last place. One
/// way for all pages, kept in the encrypted store: a filter may name a family. Names are
/// "page.what". GUI thread.
class ViewState : public QObject {
    Q_OBJECT
public:
    explicit ViewState(Workspace &workspace, QObject *parent = nullptr);

    /// Reads what the store holds; `restored` follows.
    void load();
    void forget();
    [[nodiscard]] QJsonValue value(const QString &name) const { return m_values.value(name); }
    /// Written to the disk within two seconds, or before a lock.
    void setValue(const QString &name, const QJsonValue &value);
    /// Writes at once what is not written yet.
    void flush();

    /// Widths, order and sorting of the columns follow the person from now on.
    void attach(QHeaderView *header, const QString &name);
    void attach(QSplitter *splitter, const QString &name);

Q_SIGNALS:
    void restored();

private:
    void restore(QHeaderView *header, const QString &name);
    void restore(QSplitter *splitter, const QString &name);

    Workspace &m_workspace;
    QJsonObject m_values;
    QHash<QString, QPointer<QHeaderView>> m_headers;
    QHash<QString, QPointer<QSplitter>> m_splitters;
    QTimer m_write;
    bool m_restoring = false;
};

} // namespace hometray
