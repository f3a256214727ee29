// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/openitems.h"

namespace hometray {

namespace {

using ItemKind = OpenItem::Kind;

template <class List>
QString idAt(const List &list, qint32 at)
{
    return at >= 0 && at < list.size() ? list.at(at).id.hex() : QString();
}

template <class List>
std::optional<OpenItem> placeOf(const List &list, const ObjectId &id, ItemKind kind)
{
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (list.at(i).id == id)
            return OpenItem{kind, static_cast<qint32>(i)};
    }
    return std::nullopt;
}

} // namespace

QString openItemName(const CaseRecord &record, const OpenItem &item)
{
    switch (item.kind) {
    case ItemKind::People:
        return idAt(record.people, item.at);
    case ItemKind::Actions:
        return idAt(record.actions, item.at);
    case ItemKind::Meetings:
        return idAt(record.meetings, item.at);
    case ItemKind::Team:
        return idAt(record.team, item.at);
    case ItemKind::Needs:
        return idAt(record.goals, item.at);
    case ItemKind::Notes:
        return idAt(record.notes, item.at);
    case ItemKind::Shares:
        return idAt(record.trayShares, item.at);
    case ItemKind::Days:
        return dateOf(item.at).toString(Qt::ISODate);
    default:
        return {};
    }
}

std::optional<OpenItem> openItemNamed(const CaseRecord &record, const QString &name)
{
    if (const QDate day = QDate::fromString(name, Qt::ISODate); day.isValid())
        return OpenItem{ItemKind::Days, factDay(day)};
    const auto id = ObjectId::fromHex(name);
    if (!id)
        return std::nullopt;
    for (const auto &found : {placeOf(record.people, *id, ItemKind::People),
             placeOf(record.actions, *id, ItemKind::Actions),
             placeOf(record.meetings, *id, ItemKind::Meetings), placeOf(record.team, *id, ItemKind::Team),
             placeOf(record.goals, *id, ItemKind::Needs), placeOf(record.notes, *id, ItemKind::Notes),
             placeOf(record.trayShares, *id, ItemKind::Shares)}) {
        if (found)
            return found;
    }
    return std::nullopt;
}

OpenItem::Kind openItemKind(QLatin1String rows)
{
    static constexpr std::pair<const char *, ItemKind> names[] = {
        {"people", ItemKind::People}, {"actions", ItemKind::Actions}, {"meetings", ItemKind::Meetings},
        {"team", ItemKind::Team}, {"needs", ItemKind::Needs}, {"openNotes", ItemKind::Notes},
        {"trayShares", ItemKind::Shares}, {"days", ItemKind::Days}};
    for (const auto &[name, kind] : names) {
        if (rows == QLatin1String(name))
            return kind;
    }
    return ItemKind::None;
}

} // namespace hometray
