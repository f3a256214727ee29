// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/familybox.h"

#include <QtCore/QAbstractListModel>
#include <QtWidgets/QListView>

#include <algorithm>
#include <utility>

namespace hometray {
namespace {
constexpr qsizetype mostLetters = 40;
} // namespace

class FamilyBox::Names final : public QAbstractListModel {
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
            //: A family somebody looks at in a box and has not chosen yet
            return index.row() == m_asked ? FamilyBox::tr("%1?").arg(m_families[index.row()].second)
                                          : m_families[index.row()].second;
        case Qt::EditRole:
        case Qt::ToolTipRole:
            return m_families[index.row()].second;
        case Qt::UserRole:
            return m_families[index.row()].first.bytes();
        default:
            return {};
        }
    }

    /// Whether it is this one is asked at its name.
    void ask(int line)
    {
        const int before = std::exchange(m_asked, line);
        for (const int changed : {before, line}) {
            if (changed >= 0 && before != line)
                Q_EMIT dataChanged(index(changed), index(changed), {Qt::DisplayRole});
        }
    }

private:
    QList<std::pair<CaseId, QString>> m_families;
    int m_asked = -1;
};

FamilyBox::FamilyBox(const QList<std::pair<CaseId, QString>> &families, QWidget *parent)
    : AskingBox(parent), m_families(families)
{
    setAccessibleName(tr("Family"));
    setPlaceholderText(tr("Which family?"));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    qsizetype longest = 0;
    for (const auto &[id, name] : families)
        longest = qMax(longest, name.size());
    setMinimumContentsLength(int(qMin(longest + 1, mostLetters))); // and a question mark
    auto *list = new QListView(this);
    list->setUniformItemSizes(true);
    setView(list);
    m_names = new Names(families, this);
    setModel(m_names);
    choose({});
}

void FamilyBox::choose(const CaseId &id)
{
    const auto found = std::find_if(m_families.begin(), m_families.end(),
        [&id](const auto &family) { return family.first == id; });
    take(found != m_families.end()   ? int(found - m_families.begin())
            : m_families.size() == 1 ? 0
                                     : -1);
}

void FamilyBox::ask(int line)
{
    m_names->ask(line);
}

QString FamilyBox::notChosenYet() const
{
    return tr("No family is chosen yet. Return or Tab chooses the one that is named.");
}

CaseId FamilyBox::chosen() const
{
    return currentIndex() < 0 || isLooking() ? CaseId() : m_families.value(currentIndex()).first;
}

} // namespace hometray
