/** A command as the shell is to know it. */
export interface KnownCommand {
  /** As it is typed after `papers`: `translate mark`. */
  readonly name: string
  readonly options: readonly KnownOption[]
  /** What may stand in the place of its first argument. */
  readonly argument: Argument
}

export interface KnownOption {
  /** `--lang`. */
  readonly flag: string
  readonly takesValue: boolean
  /** What it may be; empty where anything may. */
  readonly choices: readonly string[]
}

type Argument = 'session' | 'file' | 'none' | readonly string[]

/**
 * The script by which bash completes `papers`: commands, options, what an option can be, folders of sessions, and languages. Sessions and languages are
 * looked for when a key is pressed, upward from where one is, as the program does; the program itself is not started.
 */
export function bashCompletion(commands: readonly KnownCommand[], languages: readonly string[]): string {
  const tops = [...new Set(commands.map(({ name }) => name.split(' ')[0] ?? ''))]
  const parents = tops.filter((top) => commands.some(({ name }) => name.startsWith(`${top} `)))
  return `# bash completion of papers: source <(papers completion bash)
_papers_data() {
  local folder=$PWD
  while [[ ! -d $folder/data && -n $folder ]]; do folder=\${folder%/*}; done
  printf '%s' "$folder/data"
}

_papers_sessions() {
  local path
  for path in "$(_papers_data)"/*/session.yaml; do
    [[ -e $path ]] && path=\${path%/session.yaml} && printf '%s\\n' "\${path##*/}"
  done
}

_papers_languages() {
  local path
  {
    printf '%s\\n' ${languages.join(' ')}
    for path in "$(_papers_data)"/languages/*.yaml; do
      [[ -e $path ]] && path=\${path##*/} && printf '%s\\n' "\${path%.yaml}"
    done
  } | sort -u
}

_papers_list() {
  local done='' last=$1
  [[ $last == *,* ]] && done=\${last%,*}, last=\${last##*,}
  mapfile -t COMPREPLY < <(compgen -P "$done" -W "$2" -- "$last")
  compopt -o nospace 2>/dev/null
}

_papers() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} command=\${COMP_WORDS[1]} words
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    mapfile -t COMPREPLY < <(compgen -W '${tops.join(' ')} --help --version' -- "$current")
    return
  fi
  case $command in
    ${parents.join(' | ')})
      if ((COMP_CWORD == 2)); then
        case $command in
${parents.map((parent) => `          ${parent}) words='${subcommands(commands, parent).join(' ')}' ;;`).join('\n')}
        esac
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
        return
      fi
      command="$command \${COMP_WORDS[2]}"
      ;;
  esac
  case "$command $before" in
${commands.flatMap(valuesOf).join('\n')}
  esac
  if [[ $current == -* ]]; then
    case $command in
${commands.map(({ name, options }) => `      '${name}') words='${[...options.map(({ flag }) => flag), '--help'].join(' ')}' ;;`).join('\n')}
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
    return
  fi
  case $command in
${commands.map(({ name, argument }) => `    '${name}') ${wordsOf(argument)} ;;`).join('\n')}
  esac
}

complete -o default -F _papers papers
`
}

function subcommands(commands: readonly KnownCommand[], parent: string): string[] {
  return commands.flatMap(({ name }) => (name.startsWith(`${parent} `) ? [name.slice(parent.length + 1)] : []))
}

/** The lines of a case that complete what stands behind options: of a list, what stands behind its last comma. */
function valuesOf({ name, options }: KnownCommand): string[] {
  return options.flatMap(({ flag, takesValue, choices }) => {
    if (!takesValue) return []
    const words = flag === '--lang' || flag === '--review' || flag === '--in' ? '$(_papers_languages)' : choices.join(' ')
    if (words === '') return [`    '${name} ${flag}') return ;;`]
    const isList = flag === '--lang' || flag === '--format' || flag === '--review'
    const reply = isList ? `_papers_list "$current" "${words}"` : `mapfile -t COMPREPLY < <(compgen -W "${words}" -- "$current")`
    return [`    '${name} ${flag}') ${reply}; return ;;`]
  })
}

function wordsOf(argument: Argument): string {
  if (argument === 'none') return 'return'
  if (argument === 'file') return ':'
  const words = argument === 'session' ? '$(_papers_sessions)' : argument.join(' ')
  return `mapfile -t COMPREPLY < <(compgen -W "${words}" -- "$current")`
}
