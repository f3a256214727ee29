// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/fieldtext.h"

#include "record/json.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

bool isWrittenAsJson(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Flag:
    case FieldKind::YesNo:
    case FieldKind::Number:
    case FieldKind::RefList:
    case FieldKind::TextList:
        return true;
    case FieldKind::Day:
    case FieldKind::Time:
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Choice:
    case FieldKind::Ref:
    case FieldKind::Somebody:
    case FieldKind::Struct:
    case FieldKind::StructList:
        break;
    }
    return false;
}

} // namespace

std::optional<Value> valueFromText(const FieldInfo &field, const QString &text)
{
    if (text.isEmpty())
        return Value();
    QJsonValue json(text);
    if (isWrittenAsJson(field.kind)) {
        // A JSON document is a list or an object, so that a bare value is put in a list.
        const auto document = QJsonDocument::fromJson("[" + text.toUtf8() + "]");
        if (document.array().size() != 1)
            return std::nullopt;
        json = document.array().at(0);
    }
    return valueFromJson(field, json);
}

QString textOf(const FieldInfo &field, const Value &value)
{
    if (!value.isSet())
        return {};
    const QJsonValue json = toJson(field, value);
    if (json.isString())
        return json.toString();
    if (json.isBool())
        return json.toBool() ? u"true"_s : u"false"_s;
    if (json.isDouble())
        return QString::number(json.toInteger());
    return QString::fromUtf8(QJsonDocument(json.toArray()).toJson(QJsonDocument::Compact));
}

} // namespace hometray
