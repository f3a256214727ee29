// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/copyplace.h"

#include "store/localstate.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace hometray {

namespace {

const QString allPlacesSetting = QStringLiteral("copyPlaces");
const QString begunPlacesSetting = QStringLiteral("copiesBegun");
/// By folder, of how many erased texts its copies are known to be free.
const QString cleanPlacesSetting = QStringLiteral("copiesFreeOf");
/// More sticks than one person has; a wrong path a day must not grow without end.
constexpr qsizetype mostPlaces = 100;

QString asKept(const QString &folder)
{
    return QFileInfo(folder).absoluteFilePath();
}

Expected<void> keepPlaces(LocalState &local, const QStringList &places)
{
    return local.setSetting(allPlacesSetting,
        QJsonDocument(QJsonArray::fromStringList(places.mid(0, mostPlaces))).toJson());
}

Expected<QJsonObject> cleanPlaces(const LocalState &local)
{
    const auto read = local.setting(cleanPlacesSetting);
    if (!read)
        return Unexpected(read.error());
    return QJsonDocument::fromJson(read->value_or(QByteArray())).object();
}

} // namespace

Expected<void> noteCopyPlace(Connection &connection, const QString &folder)
{
    const QString place = asKept(folder);
    auto places = copyPlaces(connection);
    if (!places)
        return Unexpected(places.error());
    places->removeAll(place);
    places->prepend(place);
    LocalState local(connection);
    if (auto noted = keepPlaces(local, *places); !noted)
        return noted;
    return local.setSetting(copyPlaceSetting, place.toUtf8());
}

Expected<QStringList> copyPlaces(Connection &connection)
{
    const LocalState local(connection);
    const auto all = local.setting(allPlacesSetting);
    const auto last = local.setting(copyPlaceSetting);
    if (!all || !last)
        return Unexpected(all ? last.error() : all.error());
    QStringList places;
    for (const QJsonValue &place :
        QJsonDocument::fromJson(all->value_or(QByteArray())).array())
        places.append(place.toString());
    const QString latest = QString::fromUtf8(last->value_or(QByteArray()));
    if (!latest.isEmpty() && !places.contains(latest))
        places.prepend(latest);
    return places;
}

Expected<QStringList> placesWithCopyBegun(Connection &connection)
{
    const auto read = LocalState(connection).setting(begunPlacesSetting);
    if (!read)
        return Unexpected(read.error());
    QStringList places;
    for (const QJsonValue &place : QJsonDocument::fromJson(read->value_or(QByteArray())).array())
        places.append(place.toString());
    return places;
}

Expected<void> noteCopyBegun(Connection &connection, const QString &folder)
{
    auto places = placesWithCopyBegun(connection);
    if (!places)
        return Unexpected(places.error());
    places->removeAll(asKept(folder));
    places->prepend(asKept(folder));
    return LocalState(connection).setSetting(begunPlacesSetting,
        QJsonDocument(QJsonArray::fromStringList(places->mid(0, mostPlaces))).toJson());
}

Expected<void> noteCopyEnded(Connection &connection, const QString &folder)
{
    auto places = placesWithCopyBegun(connection);
    if (!places)
        return Unexpected(places.error());
    if (places->removeAll(asKept(folder)) == 0)
        return {};
    LocalState local(connection);
    return places->isEmpty() ? local.removeSetting(begunPlacesSetting)
                             : local.setSetting(begunPlacesSetting,
                                   QJsonDocument(QJsonArray::fromStringList(*places)).toJson());
}

Expected<QStringList> placesHoldingErased(Connection &connection)
{
    const auto erased = connection.integer(QStringLiteral("SELECT count(*) FROM local_erased"));
    auto places = copyPlaces(connection);
    const auto clean = cleanPlaces(LocalState(connection));
    if (!erased || !places || !clean)
        return Unexpected(!erased ? erased.error() : !places ? places.error() : clean.error());
    places->removeIf([&](const QString &place) {
        return *erased == 0 || clean->value(place).toInteger(-1) == *erased;
    });
    return places;
}

Expected<void> noteCleanPlace(Connection &connection, const QString &folder, qsizetype erased)
{
    LocalState local(connection);
    auto clean = cleanPlaces(local);
    if (!clean)
        return Unexpected(clean.error());
    clean->insert(asKept(folder), qint64(erased));
    return local.setSetting(cleanPlacesSetting, QJsonDocument(*clean).toJson());
}

Expected<void> forgetCopyPlace(Connection &connection, const QString &folder)
{
    const QString place = asKept(folder);
    LocalState local(connection);
    auto places = copyPlaces(connection);
    auto clean = cleanPlaces(local);
    const auto last = local.setting(copyPlaceSetting);
    if (!places || !clean || !last)
        return Unexpected(!places ? places.error() : !clean ? clean.error() : last.error());
    places->removeAll(place);
    clean->remove(place);
    if (auto kept = keepPlaces(local, *places); !kept)
        return kept;
    if (QString::fromUtf8(last->value_or(QByteArray())) == place) {
        if (auto gone = local.removeSetting(copyPlaceSetting); !gone)
            return gone;
    }
    return local.setSetting(cleanPlacesSetting, QJsonDocument(*clean).toJson());
}

} // namespace hometray
