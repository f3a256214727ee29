// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QJsonArray>
#include <QtWidgets/QPushButton>

namespace hometray {

/// How the tray is looked at: which families, sorted by what.
struct TrayLook {
    QString filter;
    int column = 0;
    bool descending = false;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static TrayLook fromJson(const QJsonObject &json);
    friend bool operator==(const TrayLook &, const TrayLook &) = default;
};

/// A button with the looks a person gave names to: choose one, keep the present one, forget one.
class SavedViews : public QPushButton {
    Q_OBJECT
public:
    explicit SavedViews(QWidget *parent = nullptr);

    /// Objects with "name" and a look.
    void setViews(const QJsonArray &views);
    [[nodiscard]] const QJsonArray &views() const { return m_views; }
    void setCurrent(const TrayLook &look) { m_current = look; }
    /// Keeps the present look under a name; one that is there already is replaced.
    void keep(const QString &name);
    void forget(const QString &name);

Q_SIGNALS:
    void chosen(const hometray::TrayLook &look);
    void viewsChanged();

private:
    void fill();
    void askName();

    QJsonArray m_views;
    TrayLook m_current;
};

} // namespace hometray
