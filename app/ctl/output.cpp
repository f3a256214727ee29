// SPDX-License-Identifier: GPL-3.0-or-later
#include "output.h"

#include "table.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QMetaEnum>

#include <cerrno>
#include <cstdio>
#include <cstring>
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

/// Whether all of it went out.
bool writeBytes(std::FILE *to, const QByteArray &bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, to) == size && std::fflush(to) == 0;
}

/// What somebody wrote into a record must not give orders to a terminal.
bool write(std::FILE *to, const QString &text)
{
    constexpr qsizetype most = 1 << 16; // of a long text is no second whole one made
    for (qsizetype at = 0; at < text.size();) {
        QString part = text.mid(at, most);
        if (part.size() == most && part.back().isHighSurrogate())
            part.chop(1); // its other half is in the next part
        at += part.size();
        for (QChar &letter : part) {
            const bool order = letter.category() == QChar::Other_Control;
            if (order && letter != u'\n' && letter != u'\t')
                letter = QChar::ReplacementCharacter;
        }
        if (!writeBytes(to, part.toUtf8()))
            return false;
    }
    return std::fflush(to) == 0;
}

QByteArray bytesOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

bool writeJson(const QJsonObject &json)
{
    return writeBytes(stdout, bytesOf(json));
}

QJsonValue without(const QJsonValue &value, const words::MayLeave &may)
{
    if (value.isString())
        return may.without(value.toString());
    if (value.isArray()) {
        QJsonArray left;
        for (const QJsonValue &item : value.toArray())
            left.append(without(item, may));
        return left;
    }
    if (!value.isObject())
        return value;
    QJsonObject left;
    const QJsonObject whole = value.toObject();
    for (auto it = whole.begin(); it != whole.end(); ++it)
        left.insert(may.without(it.key()), without(*it, may));
    return left;
}

/// Writes an answer with its rows as if all of it had been one document.
bool writeJson(QJsonObject json, const Rows &rows, const words::MayLeave &may)
{
    json.insert(rows.name, QJsonArray());
    const QByteArray opening = "\n    \"" + rows.name.toUtf8() + "\": [\n";
    const QByteArray document = bytesOf(json);
    const auto put = [](const QByteArray &bytes) {
        const auto size = static_cast<std::size_t>(bytes.size());
        return std::fwrite(bytes.constData(), 1, size, stdout) == size;
    };
    if (!put(document.left(document.indexOf(opening) + opening.size())))
        return false;
    bool leftOut = false;
    QByteArray before = "        ";
    while (const auto row = rows.next()) {
        const QJsonObject told =
            may.hidesNothing() ? *row : without(QJsonValue(*row), may).toObject();
        leftOut = leftOut || told != *row;
        if (!put(before + bytesOf(told).trimmed().replace("\n", "\n        ")))
            return false;
        before = ",\n        ";
    }
    if (before.startsWith(',') && !put("\n"))
        return false;
    if (leftOut)
        sayLeftOut(json);
    const QByteArray whole = bytesOf(json);
    return writeBytes(stdout, whole.mid(whole.indexOf(opening) + opening.size()));
}

/// In the window a button leads to what mends it; here it is named as it is written.
QString nextStepOf(const Error &error, const words::Naming &naming)
{
    const QString next = words::nextStep(error, naming);
    return next.isEmpty() || !error.refusal || error.refusal->mend.isEmpty()
        ? next
        : QCoreApplication::translate("Output", "%1 The command for it is “%2”.")
              .arg(next, error.refusal->mend);
}

void writeError(const Error &error, const words::Naming &naming, const words::MayLeave &may)
{
    QString said = words::sentence(error, naming);
    const QString next = nextStepOf(error, naming);
    if (!next.isEmpty())
        said += u'\n' + next;
    write(stderr, wrapped(may.without(said), textWidth) + u'\n');
}

} // namespace

QJsonObject errorJson(const Error &error, const words::Naming &naming)
{
    QJsonObject json{
        {u"code"_s, nameOf(error.code)}, {u"sentence"_s, words::sentence(error, naming)}};
    const QString next = nextStepOf(error, naming);
    if (!next.isEmpty())
        json.insert(u"next"_s, next);
    if (!error.values.isEmpty())
        json.insert(u"values"_s, valuesJson(error.values));
    if (error.refusal)
        json.insert(u"refusal"_s, refusalJson(*error.refusal));
    return json;
}

void sayLeftOut(QJsonObject &json)
{
    json.insert(u"hiddenAddressesLeftOut"_s, true);
}

Output without(Output output, bool json, const words::MayLeave &may)
{
    if (may.hidesNothing())
        return output;
    if (json)
        output.json = without(QJsonValue(output.json), may).toObject();
    else
        output.text = may.without(output.text);
    return output;
}

int print(const Output &output, bool json, const words::MayLeave &may)
{
    errno = 0;
    bool written = false;
    if (json) {
        QJsonObject document = output.json;
        if (output.error)
            document.insert(
                u"error"_s, without(QJsonValue(errorJson(*output.error, output.naming)), may));
        written = output.rows.next ? writeJson(document, output.rows, may) : writeJson(document);
    } else {
        written = write(stdout, output.text);
    }
    const int problem = errno;
    if (!output.error && !written) {
        // Whatever was asked for is done: who asks again has it twice.
        write(stderr,
            QCoreApplication::translate("Output",
                "The answer could not be written (%1). What you asked for was done all the same: "
                "look before you ask for it again. A recovery key that you have not seen is made "
                "anew with “hometrayctl unlock-slots --new-recovery-key”.\n")
                .arg(QString::fromLocal8Bit(std::strerror(problem))));
        return static_cast<int>(ExitCode::CannotReach);
    }
    if (!output.error) {
        if (output.onceRead)
            output.onceRead();
        return static_cast<int>(output.code);
    }
    writeError(*output.error, output.naming, may);
    return static_cast<int>(exitCode(output.error->code));
}

int printError(const Error &error, bool json, const words::MayLeave &may)
{
    Output output;
    output.error = error;
    return print(output, json, may);
}

bool printPart(const QString &text)
{
    return write(stdout, text);
}

void printNote(const QString &sentence)
{
    write(stderr, wrapped(sentence, textWidth) + u'\n');
}

void printProgress(const QString &line)
{
    if (isatty(STDERR_FILENO) != 0)
        write(stderr, u'\r' + line + u"\x1b[K"_s);
}

} // namespace hometray::ctl
