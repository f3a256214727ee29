// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/sources.h"
#include "testing/tostring.h"
#include "workflow/wellknown.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>

namespace hometray {

/// A family of the case studies, told through hometrayctl: a process for each step, as a script
/// would, in a test store of its own.
class CtlRunner {
public:
    struct Answer {
        int code = -1;
        QJsonObject json;
        QByteArray errors;
    };

    /// `family` is what the family is called on the command line.
    CtlRunner(QString family, quint64 seed) : m_family(std::move(family)), m_random(seed)
    {
        QFile passphrase(m_folder.filePath(QStringLiteral("passphrase")));
        if (!passphrase.open(QIODevice::WriteOnly) || passphrase.write("a kettle, a window\n") <= 0)
            qFatal("no passphrase was written");
    }

    Answer run(const QStringList &arguments, const QString &on, const QByteArray &input = {}) const
    {
        QProcess process;
        process.start(QStringLiteral(HOMETRAYCTL),
            QStringList{QStringLiteral("--store"), m_folder.filePath(QStringLiteral("store")),
                QStringLiteral("--passphrase-file"),
                m_folder.filePath(QStringLiteral("passphrase")), QStringLiteral("--json"),
                QStringLiteral("--on"), on}
                + arguments);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished();
        return {process.exitCode(),
            QJsonDocument::fromJson(process.readAllStandardOutput()).object(),
            process.readAllStandardError()};
    }
    /// `do` on the family with one command.
    Answer perform(const QString &on, const QByteArray &command) const
    {
        return run({QStringLiteral("do"), m_family}, on, command);
    }
    /// The steps of a script, one after the other, up to the first that is not done; its answer, or
    /// the last one's. A path below the repository.
    Answer tell(const QString &file)
    {
        QFile script(QLatin1String(SOURCE_DIR "/") + file);
        if (!script.open(QIODevice::ReadOnly))
            qFatal("%s is not there", qPrintable(file));
        const QByteArray text = withIds(QString::fromUtf8(script.readAll())).toUtf8();
        Answer answer;
        for (const QJsonValue step : QJsonDocument::fromJson(text).array()) {
            QJsonObject command = step.toObject();
            const QString on = command.take(QStringLiteral("on")).toString();
            command.remove(QStringLiteral("at"));
            QStringList arguments{QStringLiteral("do")};
            if (m_open)
                arguments.append(m_family);
            answer = run(arguments, on, QJsonDocument(command).toJson());
            if (answer.code != 0) {
                answer.errors.prepend(
                    command.value(QStringLiteral("command")).toString().toUtf8() + ": ");
                return answer;
            }
            m_open = true;
        }
        return answer;
    }
    /// One checklist of the family: its ready, line and steps.
    QJsonObject checklist(
        const QString &id, const QString &on, const QStringList &options = {}) const
    {
        return run(QStringList{QStringLiteral("checklist"), id, m_family} + options, on)
            .json.value(QStringLiteral("families"))
            .toArray()
            .first()
            .toObject();
    }
    /// The lists of the family's record.
    QJsonObject record(const QString &on) const
    {
        return run({QStringLiteral("record"), m_family}, on)
            .json.value(QStringLiteral("record"))
            .toObject();
    }

private:
    /// A label means the same in all scripts of a family; those every family knows are left to
    /// `do`.
    QString withIds(QString text)
    {
        static const QRegularExpression label(QStringLiteral("\"(\\$[A-Za-z0-9]+)\""));
        qsizetype from = 0;
        for (auto found = label.match(text, from); found.hasMatch();
             found = label.match(text, from)) {
            from = found.capturedEnd(0);
            const QString name = found.captured(1);
            if (wellKnownId(name))
                continue;
            if (!m_ids.contains(name))
                m_ids.insert(name, m_random.objectId().hex());
            const QString id = QLatin1Char('"') % m_ids.value(name) % QLatin1Char('"');
            text.replace(found.capturedStart(0), found.capturedLength(0), id);
            from = found.capturedStart(0) + id.size();
        }
        return text;
    }

    QString m_family;
    SeededRandom m_random;
    QTemporaryDir m_folder;
    QMap<QString, QString> m_ids;
    bool m_open = false;
};

} // namespace hometray
