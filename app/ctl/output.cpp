// SPDX-License-Identifier: GPL-3.0-or-later
#include "output.h"

#include "table.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QMetaEnum>

#include <cstdio>
#include <unistd.h>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

template <class Code>
QString nameOf(Code code)
{
    return QLatin1String(QMetaEnum::fromType<Code>().valueToKey(static_cast<int>(code)));
}

QJsonValue valueJson(const QVariant &value)
{
    return value.typeId() == QMetaType::QDate ? QJsonValue(value.toDate().toString(Qt::ISODate))
                                              : QJsonValue::fromVariant(value);
}

QJsonObject valuesJson(const QVariantMap &values)
{
    QJsonObject json;
    for (auto it = values.begin(); it != values.end(); ++it)
        json.insert(it.key(), valueJson(it.value()));
    return json;
}

QJsonObject refusalJson(const Refusal &refusal)
{
    QJsonObject json{{u"code"_s, nameOf(refusal.code)}};
    if (!refusal.field.isEmpty())
        json.insert(u"field"_s, refusal.field);
    if (!refusal.mend.isEmpty())
        json.insert(u"mend"_s, refusal.mend);
    if (!refusal.values.isEmpty())
        json.insert(u"values"_s, valuesJson(refusal.values));
    QJsonArray clashes;
    for (const FieldClash &clash : refusal.clashes)
        clashes.append(QJsonObject{{u"type"_s, clash.object}, {u"id"_s, clash.objectId},
            {u"field"_s, clash.field}, {u"base"_s, valueJson(clash.base)},
            {u"mine"_s, valueJson(clash.mine)}, {u"theirs"_s, valueJson(clash.theirs)}});
    if (!clashes.isEmpty())
        json.insert(u"clashes"_s, clashes);
    return json;
}

void write(std::FILE *to, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), to);
    std::fflush(to);
}

void writeJson(const QJsonObject &json)
{
    write(stdout, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Indented)));
}

void writeError(const Error &error, const words::Naming &naming)
{
    QString said = words::sentence(error, naming);
    const QString next = words::nextStep(error, naming);
    if (!next.isEmpty())
        said += u'\n' + next;
    write(stderr, wrapped(said, textWidth) + u'\n');
}

} // namespace

QJsonObject errorJson(const Error &error, const words::Naming &naming)
{
    QJsonObject json{
        {u"code"_s, nameOf(error.code)}, {u"sentence"_s, words::sentence(error, naming)}};
    const QString next = words::nextStep(error, naming);
    if (!next.isEmpty())
        json.insert(u"next"_s, next);
    if (!error.values.isEmpty())
        json.insert(u"values"_s, valuesJson(error.values));
    if (error.refusal)
        json.insert(u"refusal"_s, refusalJson(*error.refusal));
    return json;
}

int print(const Output &output, bool json)
{
    if (json) {
        QJsonObject document = output.json;
        if (output.error)
            document.insert(u"error"_s, errorJson(*output.error, output.naming));
        writeJson(document);
    } else {
        write(stdout, output.text);
    }
    if (!output.error)
        return static_cast<int>(output.code);
    writeError(*output.error, output.naming);
    return static_cast<int>(exitCode(output.error->code));
}

int printError(const Error &error, bool json)
{
    Output output;
    output.error = error;
    return print(output, json);
}

void printProgress(const QString &line)
{
    if (isatty(STDERR_FILENO) != 0)
        write(stderr, u'\r' + line + u"\x1b[K"_s);
}

} // namespace hometray::ctl
