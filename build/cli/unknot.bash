# Completes the commands of unknot in bash: eval "$(unknot completion bash)"
_unknot() {
  local word=${COMP_WORDS[COMP_CWORD]} command= words= place
  for ((place = 1; place < COMP_CWORD; place++)); do
    if [[ ${COMP_WORDS[place]} != -* ]]; then command=${COMP_WORDS[place]}; break; fi
  done
  case $command in
    '') words='status doctor pause break later skip took log check-in show profile record completion help --help --version' ;;
    status) words='--json --help' ;;
    doctor) words='--help' ;;
    pause) words='15m 30m 45m 1h 2h until-tomorrow off --help' ;;
    break) words='micro long --help' ;;
    later) words='5m 10m 15m 30m 1h --help' ;;
    skip) words='--help' ;;
    took) words='micro long --help' ;;
    log) words='0 1 2 3 4 5 6 7 8 9 10 neck-left neck-right shoulder-top-left shoulder-top-right blade-inner-left blade-inner-right blade-left blade-right blade-below-left blade-below-right spine low-back-left low-back-right shoulder-front-left shoulder-front-right chest-left chest-right armpit-left armpit-right upper-arm-left upper-arm-right forearm-left forearm-right hand-left hand-right --help' ;;
    check-in) words='--help' ;;
    show) words='today settings check-in summary learn help about welcome --help' ;;
    profile) words='off schedule --today --help' ;;
    record) words='--seconds --help'; compopt -o default 2>/dev/null ;;
    completion) words='bash zsh fish --help' ;;
    help) words='status doctor pause break later skip took log check-in show profile record completion help --help' ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -F _unknot unknot
