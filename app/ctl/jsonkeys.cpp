// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonkeys.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QList>
#include <QtCore/QSet>

namespace hometray::ctl {

namespace {

/// The end of the string that begins with the quotation mark at `at`.
qsizetype endOfString(const QByteArray &json, qsizetype at)
{
    for (++at; at < json.size() && json.at(at) != '"'; ++at) {
        if (json.at(at) == '\\')
            ++at;
    }
    return qMin(at + 1, json.size());
}

/// "\u006ep" is "np": two ways to write one key.
QString plain(const QByteArray &quoted)
{
    if (!quoted.contains('\\'))
        return QString::fromUtf8(quoted.sliced(1, quoted.size() - 2));
    return QJsonDocument::fromJson('[' + quoted + ']').array().at(0).toString();
}

} // namespace

std::optional<KeyTwice> keyTwice(const QByteArray &json)
{
    struct Open {
        bool isObject = false;
        QSet<QString> keys;
    };
    QList<Open> open;
    bool keyComes = false;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char sign = json.at(at);
        if (sign == '{' || sign == '[') {
            open.append(Open{sign == '{', {}});
            keyComes = sign == '{';
        } else if ((sign == '}' || sign == ']') && !open.isEmpty()) {
            open.removeLast();
            keyComes = false;
        } else if (sign == ',') {
            keyComes = !open.isEmpty() && open.last().isObject;
        } else if (sign == '"') {
            const qsizetype end = endOfString(json, at);
            if (keyComes) {
                const QString key = plain(json.sliced(at, end - at));
                if (open.last().keys.contains(key))
                    return KeyTwice{key, at};
                open.last().keys.insert(key);
            }
            keyComes = false;
            at = end - 1;
        }
    }
    return std::nullopt;
}

} // namespace hometray::ctl
