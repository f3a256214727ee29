// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>

class QAbstractButton;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace hometray {

class SignDisc;

/// The pages at the left with their counts, and below them who I am, the lock and the last backup.
class Sidebar : public QFrame {
    Q_OBJECT
public:
    explicit Sidebar(QWidget *parent = nullptr);

    void addPage(const QString &id, const QString &name);
    /// An empty count takes the badge away; `meaning` is what is read out ("14 open FFAs").
    void setCount(const QString &id, const QString &count, const QString &meaning = {});
    /// A page with nothing to show now stays out of the way.
    void setOffered(const QString &id, bool offered);
    [[nodiscard]] bool isOffered(const QString &id) const;
    void setCurrent(const QString &id);
    [[nodiscard]] QString current() const { return m_current; }
    /// Name; role and organisation.
    void setPerson(const QString &name, const QString &role);
    void setLockText(const QString &text);
    /// As wide as its pages and their counts need, and no narrower than usual.
    void fit();
    /// Without a warning it has a green tick.
    void setBackupText(const QString &text, bool warning);

Q_SIGNALS:
    void pageChosen(const QString &id);
    void lockRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QAbstractButton *find(const QString &id) const;

    QVBoxLayout *m_pages;
    QScrollArea *m_area;
    QList<QAbstractButton *> m_buttons;
    QLabel *m_name;
    QLabel *m_role;
    QAbstractButton *m_lock;
    QLabel *m_backup;
    SignDisc *m_backedUp;
    QString m_current;
};

} // namespace hometray
