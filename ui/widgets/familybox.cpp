// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/familybox.h"

#include <QtCore/QAbstractListModel>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QListView>

#include <algorithm>
#include <utility>

namespace hometray {
namespace {
constexpr qsizetype mostLetters = 40;

class Names final : public QAbstractListModel {
public:
    Names(QList<std::pair<CaseId, QString>> families, QObject *parent)
        : QAbstractListModel(parent), m_families(std::move(families))
    {
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : int(m_families.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
        case Qt::ToolTipRole:
            return m_families[index.row()].second;
        case Qt::UserRole:
            return m_families[index.row()].first.bytes();
        default:
            return {};
        }
    }

private:
    QList<std::pair<CaseId, QString>> m_families;
};
} // namespace

FamilyBox::FamilyBox(const QList<std::pair<CaseId, QString>> &families, QWidget *parent)
    : QComboBox(parent), m_families(families)
{
    setAccessibleName(tr("Family"));
    setPlaceholderText(tr("Which family?"));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    qsizetype longest = 0;
    for (const auto &[id, name] : families)
        longest = qMax(longest, name.size());
    setMinimumContentsLength(int(qMin(longest, mostLetters)));
    auto *list = new QListView(this);
    list->setUniformItemSizes(true);
    setView(list);
    setModel(new Names(families, this));
    choose({});
}

void FamilyBox::choose(const CaseId &id)
{
    const auto found = std::find_if(m_families.begin(), m_families.end(),
        [&id](const auto &family) { return family.first == id; });
    if (found != m_families.end())
        setCurrentIndex(int(found - m_families.begin()));
    else
        setCurrentIndex(m_families.size() == 1 ? 0 : -1);
}

void FamilyBox::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !(event->modifiers() & ~Qt::KeypadModifier) && !chosen().isNull()) {
        settle();
        Q_EMIT answered();
        return;
    }
    // Letters and arrows only look: what is typed on in the belief that the keyboard is in a text
    // must not end in somebody's note.
    const int before = currentIndex();
    {
        const QSignalBlocker looking(this);
        QComboBox::keyPressEvent(event);
    }
    m_looking = m_looking || currentIndex() != before;
}

void FamilyBox::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        settle();
}

void FamilyBox::settle()
{
    if (std::exchange(m_looking, false))
        Q_EMIT activated(currentIndex());
}

CaseId FamilyBox::chosen() const
{
    return currentIndex() < 0 ? CaseId() : m_families.value(currentIndex()).first;
}

} // namespace hometray
