// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/given.h"

#include <QtCore/QCryptographicHash>

namespace hometray {

using namespace Qt::StringLiterals;

ObjectId derivedId(const QByteArrayList &parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &part : parts) {
        hash.addData(QByteArray::number(part.size()).append(':'));
        hash.addData(part);
    }
    return *ObjectId::fromBytes(hash.result().left(ObjectId::size));
}

tl::unexpected<Refusal> datesContradict(const QString &field, const char *first, const char *second)
{
    return refuse(RefusalCode::DatesContradict, field,
        {{u"first"_s, QLatin1String(first)}, {u"second"_s, QLatin1String(second)}});
}

std::optional<Refusal> unlessPast(QDate on, QTime at, const QString &field, const Context &context)
{
    if (on != context.today || !at.isValid() || !context.now.isValid() || at <= context.now)
        return std::nullopt;
    return Refusal{RefusalCode::DateInFuture, field,
        {{u"date"_s, on}, {u"time"_s, at}, {u"today"_s, context.today}}, {}, {}};
}

} // namespace hometray
